package vn.ketnap.regulation;

/**
 * A letter that has to be there before a step.
 *
 * @param reason why it is needed
 * @param name Vietnamese title
 * @param issuer Vietnamese name of the body that writes it
 * @param neededBefore id of the step that asks for it
 */
public record PriorConsent(
        ConsentReason reason, ConsentKind kind, String name, String issuer, String neededBefore, LegalBasis basis) {}
