package vn.ketnap.regulation;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.CompetentCommittee.Decider;
import vn.ketnap.regulation.DocumentValidity.Remedy;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.RelationRule.Wanted;
import vn.ketnap.regulation.ResidenceDuty.Duty;
import vn.ketnap.regulation.VerificationScope.Verify;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.voting.Threshold;

/**
 * What the law says, with its article. Every method throws {@link IllegalArgumentException} when the table has no rule for the
 * question, for example an unknown regulation version. Arguments are never null. Safe for concurrent use.
 */
@Component
public class Regulations extends LimitBook {

    private static final String PROBATION = "T17";

    public Regulations(DecisionTables tables) {
        super(tables);
    }

    /** The version in force on a day; days before the oldest known version get that one, marked as assumed. */
    public RegulationVersion versionOn(LocalDate date) {
        Row row = single("regulationVersion", Map.of("date", date));
        return new RegulationVersion(row.text("version"), row.text("name"), row.flag("confirmed"), row.basis());
    }

    /** The posts that hear of a limit, and how often once it has passed: an assumption, no text prescribes it. */
    public Escalation escalation(String limit, String regulation) {
        Row row = single("escalation", Map.of("limit", limit, REGULATION, regulation));
        return new Escalation(
                row.number("warned"),
                row.number("toldAtExpiry"),
                row.number("repeatDays"),
                row.number("listedDays"),
                row.basis());
    }

    /** When a user task is due. */
    public TaskDue taskDue(String task, String regulation) {
        Row row = single("taskDue", Map.of("task", task, REGULATION, regulation));
        return new TaskDue(
                task, row.list("limits"), row.number("amount"), row.choice("unit", LimitUnit.class), row.basis());
    }

    /** The share of yes votes a body needs: 294-QĐ/TW, point 9.3 in general, 06-HD/TW, points 3.6 to 5.1 for persons. */
    public RequiredVote requiredVote(Body body, Matter matter, String regulation) {
        Row row = single("voteThreshold", Map.of("body", body, "matter", matter, REGULATION, regulation));
        return new RequiredVote(
                new Threshold(row.number("numerator"), row.number("denominator"), row.flag("strict")), row.basis());
    }

    /**
     * Age on the day the cell reviews, 294-QĐ/TW, point 1.1: the lower bound by the day, the upper bound by the month.
     *
     * @param exceptional whether the person meets the conditions for admission above the upper age
     */
    public Ruling age(LocalDate birth, LocalDate review, boolean exceptional, String regulation) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(birth), YearMonth.from(review));
        Row row = single(
                "ageEligibility",
                Map.of(
                        "fullYears",
                        fullYears(birth, review),
                        "calendarMonths",
                        Math.toIntExact(months),
                        "exceptional",
                        exceptional,
                        REGULATION,
                        regulation));
        return ruling(row);
    }

    /** Age group of the statistics for a person born on a day, counted on another under its law: table 2-BTCTW, part II.2. */
    public AgeGroup ageGroup(LocalDate birth, LocalDate on) {
        String law = versionOn(on).id();
        Row row = single("ageGroup", Map.of("fullYears", fullYears(birth, on), REGULATION, law));
        return new AgeGroup(row.text("group"), row.flag("youth"), row.basis());
    }

    /**
     * General education, 294-QĐ/TW, point 1.2 and 06-HD/TW, point 1.2.
     *
     * @param specialArea lives in one of the hard areas the guidance names, or fishes regularly at sea
     * @param respectedPerson village elder, village chief or otherwise respected
     */
    public Ruling education(Education education, boolean specialArea, boolean respectedPerson, String regulation) {
        Row row = single(
                "educationEligibility",
                Map.of(
                        "education",
                        education,
                        "specialArea",
                        specialArea,
                        "respectedPerson",
                        respectedPerson,
                        REGULATION,
                        regulation));
        return ruling(row);
    }

    /** The people who must introduce a person born on a day, as of another day: Charter, article 4; 294-QĐ/TW, point 3.1. */
    public IntroducerRule introducers(LocalDate birth, LocalDate on, UnionSituation unions, String regulation) {
        Row row = single(
                "introducerRequirement",
                Map.of(
                        "age",
                        fullYears(birth, on),
                        "youthUnionAtUnit",
                        unions.youthUnionAtUnit(),
                        "youthUnionMember",
                        unions.youthUnionMember(),
                        "tradeUnionAtUnit",
                        unions.tradeUnionAtUnit(),
                        "tradeUnionMember",
                        unions.tradeUnionMember(),
                        REGULATION,
                        regulation));
        return new IntroducerRule(
                row.number("members"),
                row.choice("union", Union.class),
                row.choice("result", EligibilityResult.class),
                row.number("monthsTogether"),
                row.basis());
    }

    /** How long a paper serves: 06-HD/TW, point 5.4; the months are those of the limit that watches it. */
    public DocumentValidity validity(DocumentKind document, String regulation) {
        Row row = single("documentValidity", Map.of("document", document, REGULATION, regulation));
        return new DocumentValidity(
                document, months(document.limit(), regulation), row.choice("whenExceeded", Remedy.class), row.basis());
    }

    /**
     * The committee that decides on admission, confirmation and removal: 294-QĐ/TW, point 4.3.2; from 26/7/2026 208-QĐ/TW.
     *
     * @param privateOwner the person owns a private enterprise
     */
    public CompetentCommittee competentCommittee(UnitTraits unit, boolean privateOwner, String regulation) {
        Map<String, Object> inputs = new HashMap<>(unit.inputs());
        inputs.put("privateOwner", privateOwner);
        inputs.put(REGULATION, regulation);
        Row row = single("competentCommittee", inputs);
        return new CompetentCommittee(
                row.choice("decider", Decider.class),
                row.choice("body", Body.class),
                row.flag("committeeVote"),
                row.flag("appraisal"),
                row.basis());
    }

    /** Whether a new member is introduced to the residence: 213-QĐ/TW and 33-HD/BTCTW. */
    public ResidenceDuty residence(ResidenceSituation situation, String regulation) {
        Row row = single("residenceIntroduction", Map.of("situation", situation, REGULATION, regulation));
        return new ResidenceDuty(row.choice("duty", Duty.class), row.basis());
    }

    /** How far a person of the curriculum vitae is verified: 06-HD/TW, point 3.4; 38-HD/BTCTW, section I.1.5. */
    public VerificationScope verification(Relation relation, FamilySituation situation, String regulation) {
        Row row = single(
                "verificationScope",
                Map.of(
                        "relation",
                        relation,
                        "sideHasMember",
                        situation.sideHasMember(),
                        "locallyKnown",
                        situation.locallyKnown(),
                        "alive",
                        situation.alive(),
                        "age",
                        situation.age(),
                        REGULATION,
                        regulation,
                        "fileCompared",
                        situation.fileCompared()));
        return new VerificationScope(row.choice("verify", Verify.class), row.text("reason"), row.basis());
    }

    /** The relations that the verification asks about, in the order of the curriculum vitae: 06-HD/TW, point 3.4. */
    public List<RelationRule> verifiedRelations(String regulation) {
        return all("verifiedRelation", every("relation", regulation)).stream()
                .map(row -> new RelationRule(
                        row.choice("relation", Relation.class),
                        row.choice("wanted", Wanted.class),
                        row.choices("absences", Absence.class),
                        row.basis()))
                .toList();
    }

    /** When a verification request without a known day of receipt counts as received. */
    public VerificationDelivery verificationDelivery(boolean abroad, String regulation) {
        Row row = single("verificationDelivery", Map.of("abroad", abroad, REGULATION, regulation));
        return new VerificationDelivery(row.number("amount"), row.choice("unit", LimitUnit.class), row.basis());
    }

    /** Probation: Charter, article 5, as the limit that watches it says; 294-QĐ/TW, point 4.2.3 for the failed votes. */
    public ProbationRule probation(String regulation) {
        Row row = single("probation", Map.of(REGULATION, regulation));
        return new ProbationRule(months(PROBATION, regulation), row.number("failedVotes"), row.basis());
    }

    /** Where a requirement without a number comes from. */
    public LegalBasis basis(Requirement requirement, String regulation) {
        Map<String, Object> inputs = Map.of("requirement", requirement, REGULATION, regulation);
        return single("requirement", inputs).basis();
    }

    /** What a cell needs to be able to vote: Charter, article 24. */
    public CellMeetingRule cellMeeting(String regulation) {
        Row row = single("cellMeeting", Map.of(REGULATION, regulation));
        return new CellMeetingRule(row.number("minimumOfficialMembers"), row.basis());
    }

    /** The dates that must not come after the given one; empty for a date without predecessors. */
    public List<Precedence> precedences(DateKind kind, String regulation) {
        Map<String, Object> everyEarlier = every("before", regulation);
        everyEarlier.put("kind", kind);
        return any("dateOrder", everyEarlier).stream()
                .map(row -> new Precedence(
                        row.choice("earlier", DateKind.class),
                        row.text("severity").equals("BLOCK"),
                        row.basis()))
                .toList();
    }

    /** The papers of a dossier in the order of its list of contents: 38-HD/BTCTW, sections I.1.1 and II.1.1. */
    public List<RequiredPaper> dossier(DossierSituation situation, String regulation) {
        return all("dossierChecklist", every("paper", regulation)).stream()
                .map(RequiredPaper::of)
                .filter(paper -> situation.meets(paper.condition()))
                .toList();
    }

    /** The papers that are made as Word files, in the order of the procedure: 38-HD/BTCTW, sections I.1 and II.1.1. */
    public List<PaperForm> paperForms(String regulation) {
        return all("paperForm", every("paper", regulation)).stream()
                .map(PaperForm::of)
                .toList();
    }

    private static int fullYears(LocalDate birth, LocalDate on) {
        return Period.between(birth, on).getYears();
    }
}
