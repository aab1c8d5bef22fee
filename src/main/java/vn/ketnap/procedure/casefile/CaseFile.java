package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ketnap.regulation.ConsentKind;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** One person's case as the steps see it. Changes are stored with the transaction of the step. */
public interface CaseFile {

    long id();

    /** Case number, {@code HS-<year>-<7 digits>}. */
    String number();

    ApplicantView applicant();

    /** Number of the person's identity, twelve digits. */
    String citizenId();

    CaseStatus status();

    Stage stage();

    String cellCode();

    /** Section committee above the cell, null where there is none. */
    String sectionCode();

    /** Grassroots committee; the superior committee itself for a cell directly under it. */
    String grassrootsCode();

    String superiorCode();

    /** Unit whose body decides this case; the superior committee until the cell's vote has settled it. */
    default String decidingCode() {
        return bound(Matter.ADMISSION).decidingCode();
    }

    /** Regulation version that the case is under: fixed at the cell's vote on admission and again at that on confirmation. */
    String regulation();

    /** The day on which the case was taken over from paper; empty for one that began here. */
    Optional<LocalDate> takenOverOn();

    /** A business date, empty while the event has not taken place. */
    Optional<LocalDate> date(DateKind kind);

    /** The member who helps the person, null before one is assigned. */
    Long helperId();

    /** Records a business date, also of an event that is repeated; every deadline that hangs on it follows. */
    void record(DateKind kind, LocalDate date);

    /** Replaces a date that was recorded wrongly; what it met is judged again. */
    void correct(DateKind kind, LocalDate date);

    /** Takes back a date whose paper was cancelled; what it had met stays judged. */
    void withdraw(DateKind kind);

    /** Records a date of one part of the case, such as a verification request. */
    void record(DateKind kind, LocalDate date, long subject);

    void assignHelper(long memberId);

    /** Why this cell considers the person; an ordinary one unless something else was stated. */
    HandlingSituation situation();

    /** States another situation of the person. */
    void situation(HandlingSituation stated);

    /** The helper stays behind where the person leaves. */
    void releaseHelper();

    /** Name of the place that the person is moving to, null for a case that is on no way. */
    String movingTo();

    /** The person moves to that place: until {@link #arrive} only the steps of the move are done. */
    void leaveFor(String place);

    /** Code of the unit that was sent the papers of a move and has to look at them; null before and after. */
    String offeredTo();

    /** The papers of a move are on their way to that unit. */
    void offerTo(String unitCode);

    /** The move is over. */
    void arrive();

    /** The units that handle the case. */
    CaseUnits units();

    /** Other units handle the case from now on; the way to the decision changes only through {@link #bind}. */
    void handOver(CaseUnits units);

    /** Whether the grassroots committee votes before the decision. */
    default boolean committeeVote() {
        return bound(Matter.ADMISSION).committeeVote();
    }

    /** Whether an organisation board appraises the dossier before the decision. */
    default boolean appraisal() {
        return bound(Matter.ADMISSION).appraisal();
    }

    /** The letters that the case needs before a step, there or missing. */
    Map<ConsentKind, ConsentPaper> consents();

    /** Notes that the case needs a letter, or the letter itself. */
    void consent(ConsentKind kind, ConsentPaper paper);

    /** Notes that the person has joined the union whose introduction the rules ask for. */
    void joinUnion(Union union);

    /** Puts other codes in place of those by which statistical returns count the person. */
    void classify(PersonCodes codes);

    /** What binds a proceeding. A removal has its own; before the cell's vote on it that of the case stands in. */
    Bound bound(Matter matter);

    /** The version that a recorded decision has put the vote on admission under; empty while the day of the vote says it. */
    Optional<String> chosenRegulation();

    /** Puts what the case's last vote has bound under another version, by a recorded decision. */
    void choose(Matter matter, Bound bound);

    /** Binds a proceeding; a removal leaves what binds the case as it is. */
    void bind(Matter matter, Bound bound);

    /** Puts the case under a regulation version and leaves open who decides. */
    void govern(String regulation);

    /** Whether a body of the unit decides on the case or on a removal, also after the cell has gone to another unit. */
    default boolean isDecidedBy(String unitCode) {
        return Stream.of(decidingCode(), bound(Matter.REMOVAL).decidingCode()).anyMatch(unitCode::equals);
    }

    void enter(Stage stage);

    /** Notes why a probationary member stops being a member. */
    void leave(LeavingReason reason);

    /** Ends the case; only a body's decision, a withdrawal, a transfer or a death does. */
    void close(CaseStatus how, LocalDate on, String reason);

    /** Takes the end back: the person is what he or she was before. The database refuses it when another case holds the person. */
    void reopen();

    /** Why the case ended; null while it runs and where the end needs no reason. */
    String closedReason();

    /** Date of the admission decision, from which the years of membership count (294-QĐ/TW, 4.5). */
    default Optional<LocalDate> decisionDate() {
        return date(DateKind.ADMISSION_DECISION);
    }

    /** From when the years of membership count: the decision, for one admitted again earlier by the first time (06-HD/TW, 5.3). */
    default Optional<LocalDate> seniorityFrom() {
        return decisionDate()
                .map(decision -> applicant().former() == null
                        ? decision
                        : applicant().former().seniorityFrom(decision));
    }

    /** Date of the ceremony: entry into the Party, start of probation. */
    default Optional<LocalDate> ceremonyDate() {
        return date(DateKind.CEREMONY);
    }

    /** Whether the person is an official member who has no card yet (294-QĐ/TW, 6.1.1). */
    default boolean awaitsCard() {
        return status() == CaseStatus.OFFICIAL
                && date(DateKind.CARD_HANDED_OVER).isEmpty();
    }

    /** End of the twelve months after the ceremony, whenever the vote or the decision takes place (294-QĐ/TW, 4.2.2). */
    default Optional<LocalDate> officialDate() {
        return date(DateKind.OFFICIAL);
    }
}
