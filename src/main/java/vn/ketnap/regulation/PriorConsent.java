package vn.ketnap.regulation;

/**
 * A letter that has to be there before a step.
 *
 * @param reason why it is needed: a condition of the person or a special group
 * @param name Vietnamese title
 * @param issuer Vietnamese name of the body that writes it
 * @param neededBefore id of the step that asks for it
 */
public record PriorConsent(
        String reason, ConsentKind kind, String name, String issuer, String neededBefore, LegalBasis basis) {}
