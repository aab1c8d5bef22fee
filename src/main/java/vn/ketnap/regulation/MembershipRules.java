package vn.ketnap.regulation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.IncidentKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.Stage;

/**
 * What the rule tables say of entering, leaving and entering again. Every method throws {@link IllegalArgumentException}
 * when the table has no rule for the question. Arguments are never null. Safe for concurrent use.
 */
@Component
public class MembershipRules extends RuleBook {

    public MembershipRules(DecisionTables tables) {
        super(tables);
    }

    /**
     * Whether somebody may report an incident of a case.
     *
     * @param stage the stage the case is in
     * @param role the role in which it is reported
     */
    public Permit incident(IncidentKind kind, Stage stage, Role role, String regulation) {
        Row row = single("incidentKind", Map.of("kind", kind, "stage", stage, "role", role, REGULATION, regulation));
        return new Permit(row.flag("allowed"), row.basis());
    }

    /** Whether a probationary member may be disciplined by a measure: Charter, article 35. */
    public Permit discipline(DisciplineMeasure measure, String regulation) {
        Row row = single("disciplineMeasure", Map.of("measure", measure, REGULATION, regulation));
        return new Permit(row.flag("allowed"), row.basis());
    }

    /**
     * How the case of a person who moves gets to the new place: 06-HD/TW, point 3.9.
     *
     * @param openStep id of the step that the case waits for, empty without one
     * @param direct the new cell has no grassroots committee above it
     * @param sameCommittee one committee decides for both places
     * @param decisionInTime the decision was made before it was too long after that on the move
     */
    public TransferRule transfer(
            Stage stage,
            String openStep,
            boolean direct,
            boolean sameCommittee,
            boolean decisionInTime,
            String regulation) {
        Row row = single(
                "transferRoute",
                Map.of(
                        "stage",
                        stage,
                        "openStep",
                        openStep,
                        "direct",
                        direct,
                        "sameCommittee",
                        sameCommittee,
                        "decisionInTime",
                        decisionInTime,
                        REGULATION,
                        regulation));
        return new TransferRule(
                row.choice("route", TransferRule.Route.class),
                row.choice("receiver", TransferRule.Receiver.class),
                row.text("oldSide"),
                row.text("newSide"),
                row.basis());
    }

    /**
     * Whether a former member may be admitted again: 294-QĐ/TW, point 3.5.
     *
     * @param readmitted had been admitted again once already
     * @param waitOver the months that the rule asks for have passed
     */
    public ReadmissionRule readmission(boolean readmitted, LeavingReason reason, boolean waitOver, String regulation) {
        Row row = single(
                "readmissionEligibility",
                Map.of("readmittedBefore", readmitted, "reason", reason, "waitOver", waitOver, REGULATION, regulation));
        return new ReadmissionRule(
                row.choice("result", EligibilityResult.class),
                row.number("waitMonths"),
                row.choice("countsFrom", ReadmissionRule.CountsFrom.class),
                row.basis());
    }

    /** The letters that the law knows to ask for before a step, whatever the person. */
    public List<PriorConsent> consents(String regulation) {
        return any("priorConsent", every("reason", regulation)).stream()
                .map(row -> new PriorConsent(
                        row.choice("reason", ConsentReason.class),
                        row.choice("consent", ConsentKind.class),
                        row.text("name"),
                        row.text("issuer"),
                        row.text("neededBefore"),
                        row.basis()))
                .toList();
    }

    /** Which cell considers a person in that situation: 06-HD/TW, point 6.2; 294-QĐ/TW, point 3.4. */
    public HandlingRule handling(HandlingSituation situation, String regulation) {
        Row row = single("handlingCell", Map.of("situation", situation, REGULATION, regulation));
        return new HandlingRule(
                row.choice("place", HandlingRule.Place.class),
                row.has("residential") ? row.flag("residential") : null,
                row.text("severity").equals("BLOCK"),
                row.flag("remarks"),
                row.basis());
    }

    /** What belonging to a special group means for admission: 06-HD/TW, point 6.1 and the rules of each group. */
    public Ruling specialGroup(SpecialGroup group, String regulation) {
        return ruling(single("specialGroup", Map.of("group", group, REGULATION, regulation)));
    }
}
