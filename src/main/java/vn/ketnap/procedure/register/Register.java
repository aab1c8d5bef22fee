package vn.ketnap.procedure.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;

/** Enters resolutions, decisions and papers of a case in the register. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Register {

    /** Chair and minute taker of a meeting of which only the resolution is known, as it came on paper. */
    public static final String UNKNOWN_CHAIR = "";

    private final Resolutions resolutions;
    private final CasePapers papers;
    private final TransactionMemory memory;
    private final IssuedNumbers numbers;
    private final Journal journal;
    private final Clock clock;

    Register(
            Resolutions resolutions,
            CasePapers papers,
            TransactionMemory memory,
            IssuedNumbers numbers,
            Journal journal,
            Clock clock) {
        this.resolutions = resolutions;
        this.papers = papers;
        this.memory = memory;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Notes in the journal of a case what was done.
     *
     * @param step id of the task, or a name for what is done outside the tasks
     * @param subject id of the part of the case it is about, null for the whole
     * @param actedFor login of the officer in whose place the actor did it, null for one's own work
     * @param overrideReason why it was done in spite of warnings, null without any
     */
    public void note(
            long caseId,
            String step,
            Long subject,
            String outcome,
            String actor,
            String actedFor,
            String overrideReason) {
        journal.save(new JournalEntry(
                caseId, step, subject, outcome, actor, overrideReason, null, actedFor, clock.instant()));
    }

    /** Notes in the journal of a case, in words, what happened outside the procedure. */
    public void note(long caseId, String what, String outcome, String actor, String words) {
        journal.save(new JournalEntry(caseId, what, null, outcome, actor, null, words, null, clock.instant()));
    }

    /** Enters a vote with all its figures; a vote that reached its threshold also sets the date of its kind. */
    public void resolution(CaseFile file, ResolutionKind kind, String unitCode, ResolutionDraft draft) {
        vote(file, kind, unitCode, draft);
        if (draft.result().reached()) {
            file.record(kind.date(), draft.meeting().date());
        }
    }

    /** Enters a vote with all its figures whose outcome takes its date from another paper, such as a decision. */
    public void vote(CaseFile file, ResolutionKind kind, String unitCode, ResolutionDraft draft) {
        resolutions.save(
                new Resolution(file.id(), kind, proceeding(file, kind), unitCode, draft, LocalDate.now(clock)));
    }

    /** The last vote of this kind in the case, whether it reached its threshold or not. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<ResolutionView> lastVote(CaseFile file, ResolutionKind kind) {
        return resolutions
                .findFirstByCaseIdAndKindOrderByMeetingDateDescIdDesc(file.id(), kind)
                .map(Resolution::view);
    }

    /** The last vote of this kind in the proceeding that runs now; earlier ones are over and count no more. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<ResolutionView> lastVoteOfProceeding(CaseFile file, ResolutionKind kind) {
        return resolutions
                .findFirstByCaseIdAndKindOrderByMeetingDateDescIdDesc(file.id(), kind)
                .filter(last -> last.proceeding() == proceeding(file, kind))
                .map(Resolution::view);
    }

    /** What a body concluded on the person when it last voted, reached or not; empty when it concluded nothing. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Findings> findings(CaseFile file, ResolutionKind kind) {
        return resolutions
                .findFirstByCaseIdAndKindOrderByMeetingDateDescIdDesc(file.id(), kind)
                .flatMap(Resolution::findings);
    }

    /** All votes of the case, oldest meeting first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ResolutionView> votes(CaseFile file) {
        return resolutions.findByCaseIdOrderByMeetingDateAscIdAsc(file.id()).stream()
                .map(Resolution::view)
                .toList();
    }

    /** The paper of the resolution that a meeting of that day gave; empty when it gave none. */
    public Optional<Paper> paperOf(CaseFile file, ResolutionKind kind, LocalDate on) {
        return resolutions
                .findFirstByCaseIdAndKindAndMeetingDateOrderByIdDesc(file.id(), kind, on)
                .flatMap(Resolution::paper);
    }

    /** Number, date, figures and remark of the last vote of a kind, as later papers cite it; "chưa có" before it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String cited(CaseFile file, ResolutionKind kind) {
        return lastVote(file, kind).map(ResolutionView::citation).orElse("chưa có");
    }

    /** The numbered papers that stand for a date of the case, with who signed them. */
    public List<IssuedPaper> issued(CaseFile file, DateKind kind, LocalDate on) {
        Set<String> kinds = Stream.concat(
                        Arrays.stream(ResolutionKind.values())
                                .filter(vote -> vote.sets(kind))
                                .map(ResolutionKind::name),
                        Arrays.stream(PaperKind.values())
                                .filter(paper -> paper.date() == kind)
                                .map(PaperKind::name))
                .collect(Collectors.toSet());
        return issued(file).stream()
                .filter(paper -> paper.date().equals(on) && kinds.contains(paper.kind()))
                .toList();
    }

    /** All numbered papers of the case, with who signed them. */
    public List<IssuedPaper> issued(CaseFile file) {
        Map<String, String> signers = new HashMap<>();
        resolutions.findByCaseIdOrderByMeetingDateAscIdAsc(file.id()).forEach(vote -> vote.paper()
                .ifPresent(paper ->
                        signers.put(vote.view().kind() + " " + vote.view().date(), paper.signer())));
        papers.findByCaseIdOrderByPaperDateAscIdAsc(file.id()).stream()
                .map(CasePaper::view)
                .forEach(paper -> signers.put(paper.kind() + " " + paper.date(), paper.signer()));
        return numbers.of(file).stream()
                .map(paper -> paper.signedBy(signers.get(paper.kind() + " " + paper.date())))
                .toList();
    }

    /** A vote as its form brought it, and what was entered as its result. */
    public record Cast(ResolutionKind kind, CastVote ballot, boolean reached) {}

    /** All votes of the case, from the oldest on. */
    public List<Cast> ballots(CaseFile file) {
        return resolutions.findByCaseIdOrderByMeetingDateAscIdAsc(file.id()).stream()
                .map(vote ->
                        new Cast(vote.view().kind(), vote.ballot(), vote.view().reached()))
                .toList();
    }

    /** The last vote of a kind that was taken on a day, as its form brought it; empty when none was. */
    public Optional<CastVote> ballot(CaseFile file, ResolutionKind kind, LocalDate on) {
        return resolutions
                .findFirstByCaseIdAndKindAndMeetingDateOrderByIdDesc(file.id(), kind, on)
                .map(Resolution::ballot);
    }

    /** The last meeting of a body that the register knows, about whatever case; empty before the first. */
    public Optional<HeldMeeting> lastMeeting(String unitCode, Body body) {
        return resolutions
                .findFirstByUnitCodeAndBodyAndChairNotOrderByMeetingDateDescIdDesc(unitCode, body, UNKNOWN_CHAIR)
                .map(Resolution::meeting);
    }

    /** How often this vote has failed in the proceeding that runs now (294-QĐ/TW, 4.2.3). */
    public int failedVotes(CaseFile file, ResolutionKind kind) {
        return resolutions.countByCaseIdAndKindAndProceedingAndReachedFalse(file.id(), kind, proceeding(file, kind));
    }

    /**
     * Number of the proceeding that a vote belongs to: a proposal to remove opens a removal, and ends the confirmation,
     * which starts anew when the person is kept. Admission has but one.
     */
    private int proceeding(CaseFile file, ResolutionKind kind) {
        return kind.matter() == Matter.CONFIRMATION || kind.matter() == Matter.REMOVAL ? removalsProposed(file) : 0;
    }

    /** How often it was proposed to remove the person. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int removalsProposed(CaseFile file) {
        return proposals(file).get();
    }

    private AtomicInteger proposals(CaseFile file) {
        return memory.once(
                new Proposals(file.id()),
                () -> new AtomicInteger(
                        file.date(DateKind.REMOVAL_PROPOSED).isEmpty()
                                ? 0
                                : papers.countByCaseIdAndKind(file.id(), PaperKind.REMOVAL_PROPOSAL)));
    }

    /** Enters a paper without number or signer, such as one the person wrote. The note may be null. */
    public void paper(CaseFile file, PaperKind kind, LocalDate date, String note) {
        paper(file, kind, new Paper(null, null), date, note);
    }

    /** Enters a paper of the case. The note holds what the paper says beyond number, date and signer; may be null. */
    public void paper(CaseFile file, PaperKind kind, Paper paper, LocalDate date, String note) {
        if (kind == PaperKind.REMOVAL_PROPOSAL) {
            proposals(file).incrementAndGet();
        }
        papers.save(new CasePaper(file.id(), kind, paper.number(), date, paper.signer(), null, note));
    }

    /** Enters a paper that a Party member wrote, such as an introduction. Number may be null. */
    public void paperOf(CaseFile file, PaperKind kind, long memberId, LocalDate date, String note) {
        papers.save(new CasePaper(file.id(), kind, null, date, null, memberId, note));
    }

    /** Adds to the notes of the papers of a kind what became of them; the papers themselves stay. */
    public void annotate(CaseFile file, PaperKind kind, String remark) {
        papers.findByCaseIdAndKindOrderByPaperDateAscIdAsc(file.id(), kind).forEach(paper -> paper.annotate(remark));
    }

    /** Corrects the date of the last vote and of the last paper of each kind that was entered with the wrong one. */
    public void redate(CaseFile file, DateKind kind, LocalDate wrong, LocalDate corrected) {
        for (ResolutionKind vote : ResolutionKind.values()) {
            if (vote.sets(kind)) {
                resolutions
                        .findFirstByCaseIdAndKindAndMeetingDateOrderByIdDesc(file.id(), vote, wrong)
                        .ifPresent(found -> found.redate(corrected));
                numbers.redate(file, vote.name(), wrong, corrected);
            }
        }
        for (PaperKind paper : PaperKind.values()) {
            if (paper.date() == kind) {
                papers.findFirstByCaseIdAndKindAndPaperDateOrderByIdDesc(file.id(), paper, wrong)
                        .ifPresent(found -> found.redate(corrected));
                numbers.redate(file, paper.name(), wrong, corrected);
            }
        }
    }

    /** The papers of one kind, oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<PaperView> papers(CaseFile file, PaperKind kind) {
        return papers.findByCaseIdAndKindOrderByPaperDateAscIdAsc(file.id(), kind).stream()
                .map(CasePaper::view)
                .toList();
    }

    private record Proposals(long caseId) {}
}
