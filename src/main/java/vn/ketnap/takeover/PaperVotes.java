package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.imports.CaseRow.Figures;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionDraft;
import vn.ketnap.procedure.vote.Attendance;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.procedure.vote.Votes;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** The votes of which a row tells, as the register keeps votes. */
@Component
class PaperVotes {

    static final String FROM_PAPER = "Tiếp nhận từ hồ sơ giấy";

    private final Votes votes;
    private final Regulations regulations;
    private final LawInForce law;

    PaperVotes(Votes votes, Regulations regulations, LawInForce law) {
        this.votes = votes;
        this.regulations = regulations;
        this.law = law;
    }

    /** The vote that sets this date and gives a resolution of its own; empty for other dates. */
    static Optional<ResolutionKind> kindOf(DateKind date) {
        return Arrays.stream(ResolutionKind.values())
                .filter(kind -> kind.date() == date && kind.body() != Body.STANDING_COMMITTEE)
                .findFirst();
    }

    /** A vote with the regulation that counts it. */
    CastVote cast(ResolutionKind kind, CaseRow row) {
        Figures figures = row.votes().get(kind.date());
        Meeting meeting = meeting(row.dates().get(kind.date()));
        Vote vote = new Vote(null, figures.yes(), figures.no(), null, null);
        int came = figures.yes() + figures.no();
        String absence = came < figures.total() ? FROM_PAPER : null;
        Paper paper = new Paper(row.numbers().get(kind.date()), null);
        return kind.body() == Body.CELL
                ? new CastVote.OfCell(
                        meeting,
                        new CellAttendance(figures.total(), 0, came, 0, null, null, null, absence),
                        vote,
                        paper)
                : new CastVote.OfCommittee(
                        kind.body(),
                        meeting,
                        new CommitteeAttendance(figures.total(), came, null, null, absence),
                        vote,
                        paper);
    }

    /** The regulation that a vote on that date follows. */
    String lawOf(ResolutionKind kind, CaseRow row, CaseFile file) {
        return law.of(file, kind.date(), row.dates().get(kind.date()));
    }

    Attendance attendance(ResolutionKind kind, CaseRow row) {
        return cast(kind, row).attendance();
    }

    /** The counted vote. */
    VoteResult count(ResolutionKind kind, CaseRow row, CaseFile file) {
        return votes.count(kind, cast(kind, row), lawOf(kind, row, file));
    }

    /** Enters the resolution of a date, with its figures where the row has them. */
    void enter(ResolutionKind kind, CaseRow row, CaseFile file, Register register) {
        ResolutionDraft draft = row.votes().containsKey(kind.date())
                ? ResolutionDraft.of(
                        cast(kind, row),
                        new Paper(row.numbers().get(kind.date()), null),
                        count(kind, row, file),
                        FROM_PAPER)
                : withoutFigures(kind, row, file);
        register.vote(file, kind, kind.unitOf(file), draft);
    }

    private ResolutionDraft withoutFigures(ResolutionKind kind, CaseRow row, CaseFile file) {
        LegalBasis basis = regulations
                .requiredVote(kind.body(), kind.matter(), lawOf(kind, row, file))
                .basis();
        return ResolutionDraft.withoutFigures(
                meeting(row.dates().get(kind.date())),
                new Paper(row.numbers().get(kind.date()), null),
                new VoteResult(kind.body(), null, basis),
                FROM_PAPER);
    }

    private static Meeting meeting(LocalDate on) {
        return new Meeting(on, null, Register.UNKNOWN_CHAIR, Register.UNKNOWN_CHAIR);
    }
}
