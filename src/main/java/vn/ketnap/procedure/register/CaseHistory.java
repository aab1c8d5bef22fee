package vn.ketnap.procedure.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;
import vn.ketnap.vocabulary.Stage;

/** What happened in a case so far, each list from the oldest on. */
@Component
@Transactional(readOnly = true)
public class CaseHistory {

    private final StageEntries stages;
    private final Resolutions resolutions;
    private final CasePapers papers;
    private final Journal journal;

    CaseHistory(StageEntries stages, Resolutions resolutions, CasePapers papers, Journal journal) {
        this.stages = stages;
        this.resolutions = resolutions;
        this.papers = papers;
        this.journal = journal;
    }

    /** The case entered a stage, perhaps not for the first time. */
    public record Entered(Stage stage, LocalDate on) {}

    /** The figures of a vote by its rule, and in one line. */
    public record Figures(int eligible, int yes, int no, int blank, int needed, String summary) {}

    /**
     * A vote with its figures.
     *
     * @param number null when the vote gave no resolution
     * @param basis article of the threshold
     * @param remark what is odd about the figures and why they stand, null when nothing is
     */
    public record Vote(
            ResolutionKind kind,
            Body body,
            String unitCode,
            String number,
            LocalDate date,
            String signer,
            Figures figures,
            boolean reached,
            String basis,
            String remark) {}

    /**
     * What the minutes of a vote say beyond its result.
     *
     * @param roll who belonged to the body and who came
     * @param findings null when the body stated none
     * @param noReason why some voted against, null without a reason
     */
    public record Minutes(Vote vote, Meeting meeting, Roll roll, Findings findings, String noReason) {}

    /**
     * The figures of who belonged to a body and who came; of a committee all are official members.
     *
     * @param absenceReason null when everybody came
     */
    public record Roll(
            int official, int probationary, int presentOfficial, int presentProbationary, String absenceReason) {}

    /**
     * A step that was done.
     *
     * @param actor login, {@code system} where no person acted
     * @param actedFor login of the officer in whose place the actor did it, null for one's own work
     * @param overrideReason why it was done in spite of warnings, null without any
     * @param note what happened, in words; null for a step of the procedure
     */
    public record Done(String step, String actor, String actedFor, Instant at, String overrideReason, String note) {}

    /** Every entry into a stage. */
    public List<Entered> stages(long caseId) {
        return stages.findByCaseIdOrderById(caseId).stream()
                .map(StageEntry::view)
                .toList();
    }

    /** Every vote, also those that failed. */
    public List<Vote> votes(long caseId) {
        return resolutions.findByCaseIdOrderByMeetingDateAscIdAsc(caseId).stream()
                .map(Resolution::vote)
                .toList();
    }

    /** Every vote with its minutes. */
    public List<Minutes> minutes(long caseId) {
        return resolutions.findByCaseIdOrderByMeetingDateAscIdAsc(caseId).stream()
                .map(Resolution::minutes)
                .toList();
    }

    /** Every paper that is not a vote. */
    public List<PaperView> papers(long caseId) {
        return papers.findByCaseIdOrderByPaperDateAscIdAsc(caseId).stream()
                .map(CasePaper::view)
                .toList();
    }

    /** Every step that somebody did. */
    public List<Done> journal(long caseId) {
        return journal.findByCaseIdOrderByDoneAtAscIdAsc(caseId).stream()
                .map(JournalEntry::view)
                .toList();
    }
}
