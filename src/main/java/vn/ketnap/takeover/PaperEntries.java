package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedNumbers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.StageHistory;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Enters in the register what the papers of a case prove: resolutions, papers, their numbers, the stages, one line of the journal. */
@Component
class PaperEntries {

    /** What the journal calls the taking over. */
    static final String TAKE_OVER = "takeOver";

    private final Register register;
    private final IssuedNumbers numbers;
    private final PaperVotes votes;
    private final StageHistory stages;
    private final BusinessClock clock;

    PaperEntries(Register register, IssuedNumbers numbers, PaperVotes votes, StageHistory stages, BusinessClock clock) {
        this.register = register;
        this.numbers = numbers;
        this.votes = votes;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * Enters everything about a case that is kept.
     *
     * @throws RefusedException when somebody else has taken a number meanwhile
     */
    void enter(CaseRow row, CaseFile file, String source, String actor) {
        for (IssuedPaper paper : PaperNumbers.of(row, file)) {
            numbers.take(paper, file.id()).ifPresent(given -> {
                throw RefusedException.because("Số %s đã dùng cho giấy tờ khác".formatted(paper.number()));
            });
        }
        for (DateKind date : row.dates().keySet()) {
            Optional<ResolutionKind> vote = PaperVotes.kindOf(date);
            if (vote.isPresent()) {
                votes.enter(vote.get(), row, file, register);
            } else {
                Arrays.stream(PaperKind.values())
                        .filter(kind -> kind.date() == date)
                        .forEach(kind -> paper(kind, date, row, file));
            }
        }
        if (file.helperId() != null) {
            file.date(DateKind.HELPER_ASSIGNED)
                    .ifPresent(on -> register.paperOf(
                            file, PaperKind.HELPER_ASSIGNMENT, file.helperId(), on, PaperVotes.FROM_PAPER));
        }
        Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(file.stage()) <= 0)
                .forEach(stage -> enter(stage, file));
        register.note(
                file.id(),
                TAKE_OVER,
                StepOutcome.RECORDED.name(),
                actor,
                "%s: %s, dòng %d".formatted(PaperVotes.FROM_PAPER, source, row.number()));
    }

    private void paper(PaperKind kind, DateKind date, CaseRow row, CaseFile file) {
        LocalDate on = row.dates().get(date);
        if (kind == PaperKind.HELPER_REMARK && file.helperId() != null) {
            register.paperOf(file, kind, file.helperId(), on, PaperVotes.FROM_PAPER);
        } else {
            String signer = kind == PaperKind.APPLICATION ? row.person().fullName() : null;
            register.paper(file, kind, new Paper(row.numbers().get(date), signer), on, PaperVotes.FROM_PAPER);
        }
    }

    /** A stage of which the papers tell no day is entered without one, but for the stage in which the case stands. */
    private void enter(Stage stage, CaseFile file) {
        Optional<LocalDate> on =
                switch (stage) {
                    case SYMPATHIZER ->
                        file.date(DateKind.NOMINATION).or(() -> file.date(DateKind.SYMPATHIZER_RESOLUTION));
                    case AWARENESS_CLASS -> file.date(DateKind.CLASS_APPROVED);
                    case DOSSIER -> file.date(DateKind.CERTIFICATE_ISSUED);
                    case ADMISSION -> file.date(DateKind.OPINIONS);
                    case PROBATION -> file.date(DateKind.CEREMONY);
                    case CONFIRMATION -> file.date(DateKind.PROBATION_ENDED);
                };
        on.or(() -> stage == file.stage() ? Optional.of(clock.today()) : Optional.empty())
                .ifPresent(day -> stages.entered(file.id(), stage, day));
    }
}
