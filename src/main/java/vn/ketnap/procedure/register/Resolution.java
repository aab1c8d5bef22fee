package vn.ketnap.procedure.register;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;

/** A collective result: which body met when, who counted, how it voted, what the rule asked for. */
@Entity
class Resolution {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
    @SequenceGenerator(name = "resolution_seq", allocationSize = 50)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private ResolutionKind kind;

    private int proceeding;

    @Enumerated(EnumType.STRING)
    private Body body;

    private String unitCode;
    private String paperNumber;
    private String signer;
    private LocalDate meetingDate;
    private LocalDate enteredOn;
    private String place;
    private String chair;
    private String secretary;

    @Embedded
    private VoteFigures figures;

    private boolean reached;
    private String legalBasis;
    private String cvConclusion;
    private String strengths;
    private String weaknesses;
    private String remark;

    protected Resolution() {}

    Resolution(
            long caseId,
            ResolutionKind kind,
            int proceeding,
            String unitCode,
            ResolutionDraft draft,
            LocalDate enteredOn) {
        this.caseId = caseId;
        this.kind = kind;
        this.proceeding = proceeding;
        this.body = draft.result().body();
        this.unitCode = unitCode;
        this.enteredOn = enteredOn;
        this.paperNumber = draft.paper() == null ? null : draft.paper().number();
        this.signer = draft.paper() == null ? null : draft.paper().signer();
        this.meetingDate = draft.meeting().date();
        this.place = draft.meeting().place();
        this.chair = draft.meeting().chair();
        this.secretary = draft.meeting().secretary();
        this.figures = draft.figures();
        this.reached = draft.result().reached();
        this.remark = draft.remark();
        this.legalBasis = draft.result().basis().text();
        if (draft.findings() != null) {
            this.cvConclusion = draft.findings().cv();
            this.strengths = draft.findings().strengths();
            this.weaknesses = draft.findings().weaknesses();
        }
    }

    int proceeding() {
        return proceeding;
    }

    void redate(LocalDate corrected) {
        meetingDate = corrected;
    }

    HeldMeeting meeting() {
        return figures.at(new Meeting(meetingDate, place, chair, secretary), signer, enteredOn);
    }

    /** Empty when one of the three is missing. */
    Optional<Findings> findings() {
        return Stream.of(cvConclusion, strengths, weaknesses).allMatch(Objects::nonNull)
                ? Optional.of(new Findings(cvConclusion, strengths, weaknesses))
                : Optional.empty();
    }

    /** Number and signer, empty when the vote gave no resolution. */
    Optional<Paper> paper() {
        return Optional.ofNullable(paperNumber).map(number -> new Paper(number, signer));
    }

    /** The vote as the form brought it. */
    CastVote ballot() {
        return figures.cast(body, meeting().meeting(), paper().orElse(new Paper(null, null)));
    }

    ResolutionView view() {
        return new ResolutionView(kind, unitCode, paperNumber, meetingDate, figures.summary(), reached, remark);
    }

    CaseHistory.Vote vote() {
        return new CaseHistory.Vote(
                kind, body, unitCode, paperNumber, meetingDate, signer, figures.view(), reached, legalBasis, remark);
    }

    CaseHistory.Minutes minutes() {
        Findings findings = strengths == null ? null : new Findings(cvConclusion, strengths, weaknesses);
        return new CaseHistory.Minutes(vote(), meeting().meeting(), figures.roll(), findings, figures.noReason());
    }
}
