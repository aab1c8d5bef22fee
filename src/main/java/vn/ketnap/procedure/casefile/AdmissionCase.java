package vn.ketnap.procedure.casefile;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.regulation.ConsentKind;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** One case: a person, the units that handle it, where it stands and its business dates. */
@Entity
public class AdmissionCase extends PlacedCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admission_case_seq")
    @SequenceGenerator(name = "admission_case_seq", allocationSize = 1)
    private Long id;

    private String number;

    /** What governs the case: until the cell votes the law of the nomination and the superior. */
    @Embedded
    private Bound bound;

    /** What binds a removal, which may run beside the rest of the case; null before its first vote. */
    @Embedded
    @AttributeOverride(name = "regulation", column = @Column(name = "removal_regulation"))
    @AttributeOverride(name = "decidingCode", column = @Column(name = "removal_deciding_code"))
    @AttributeOverride(name = "body", column = @Column(name = "removal_body"))
    @AttributeOverride(name = "committeeVote", column = @Column(name = "removal_committee_vote"))
    @AttributeOverride(name = "appraisal", column = @Column(name = "removal_appraisal"))
    private Bound removal;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.SYMPATHIZER;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.RUNNING;

    private String chosenRegulation;
    private LocalDate closedOn;
    private String closedReason;
    /** The person had been a member before this case. */
    private boolean readmission;

    @Enumerated(EnumType.STRING)
    private LeavingReason leftReason;

    /** Two branches of a case may record different dates at once; the same date twice fails on its key. */
    @OptimisticLock(excluded = true)
    @ElementCollection
    @CollectionTable(name = "case_date", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "business_date")
    private Map<DateKind, LocalDate> dates = new EnumMap<>(DateKind.class);

    @ElementCollection
    @CollectionTable(name = "prior_consent", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<ConsentKind, ConsentPaper> consents = new EnumMap<>(ConsentKind.class);

    @Version
    private int version;

    /** Dates recorded since the case was loaded: what the deadlines have to hear of. */
    @Transient
    private final List<DateRecorded> recorded = new ArrayList<>();

    protected AdmissionCase() {}

    AdmissionCase(Applicant applicant, UnitChain units, String regulation) {
        super(applicant);
        place(units);
        this.bound = new Bound(regulation, superiorCode(), null, false, false);
        this.readmission = applicant.view().formerMember();
    }

    void number(String newNumber) {
        number = newNumber;
    }

    @Override
    public long id() {
        return id == null ? 0 : id;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public CaseStatus status() {
        return status;
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public String regulation() {
        return bound.regulation();
    }

    @Override
    public Optional<LocalDate> date(DateKind kind) {
        return Optional.ofNullable(dates.get(kind));
    }

    @Override
    public void record(DateKind kind, LocalDate date) {
        dates.put(kind, date);
        recorded.add(new DateRecorded(kind, date, null, false));
    }

    @Override
    public void correct(DateKind kind, LocalDate date) {
        dates.put(kind, date);
        recorded.add(new DateRecorded(kind, date, null, true));
    }

    @Override
    public void withdraw(DateKind kind) {
        dates.remove(kind);
    }

    @Override
    public void record(DateKind kind, LocalDate date, long subject) {
        recorded.add(new DateRecorded(kind, date, subject, false));
    }

    @Override
    public Bound bound(Matter matter) {
        return matter == Matter.REMOVAL && removal != null ? removal : bound;
    }

    @Override
    public void bind(Matter matter, Bound newBound) {
        if (matter == Matter.REMOVAL) {
            removal = newBound;
        } else {
            bound = newBound;
            chosenRegulation = null;
        }
    }

    @Override
    public void choose(Matter matter, Bound newBound) {
        bind(matter, newBound);
        if (matter == Matter.ADMISSION) {
            chosenRegulation = newBound.regulation();
        }
    }

    @Override
    public Optional<String> chosenRegulation() {
        return Optional.ofNullable(chosenRegulation);
    }

    @Override
    public void govern(String newRegulation) {
        bound = new Bound(newRegulation, bound.decidingCode(), null, bound.committeeVote(), bound.appraisal());
    }

    @Override
    public CaseUnits units() {
        return CaseUnits.of(this, removal);
    }

    @Override
    public void handOver(CaseUnits units) {
        place(units);
        bound = bound.decidedBy(units.decidingCode());
        if (removal != null) {
            removal = removal.decidedBy(units.removalCode());
        }
    }

    @Override
    public Map<ConsentKind, ConsentPaper> consents() {
        return Collections.unmodifiableMap(consents);
    }

    @Override
    public void consent(ConsentKind kind, ConsentPaper paper) {
        consents.put(kind, paper);
    }

    @Override
    public String closedReason() {
        return closedReason;
    }

    @Override
    public void enter(Stage newStage) {
        stage = newStage;
    }

    @Override
    public void leave(LeavingReason reason) {
        leftReason = reason;
    }

    @Override
    public void close(CaseStatus how, LocalDate on, String reason) {
        status = how;
        if (!how.barsAnother()) {
            letAnotherBegin();
        }
        closedOn = on;
        closedReason = reason;
        arrive();
        record(DateKind.CLOSED, on);
    }

    @Override
    public void reopen() {
        status = CaseStatus.RUNNING;
        holdAgain();
        closedOn = null;
        closedReason = null;
        leftReason = null;
        withdraw(DateKind.CLOSED);
    }

    /** How the membership ended that this case had brought. */
    FormerMembership formerMembership() {
        return new FormerMembership(
                leftReason == null ? LeavingReason.OTHER : leftReason,
                closedOn,
                null,
                readmission,
                decisionDate().orElse(null));
    }

    /** Hands over what was recorded since the last call. */
    List<DateRecorded> drainRecorded() {
        List<DateRecorded> drained = List.copyOf(recorded);
        recorded.clear();
        return drained;
    }
}
