package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;

/**
 * A vote, also with a corrected day, comes after the one it repeats and agrees with the register of its day; what was
 * decided on failed votes comes after them (294-QĐ/TW, 4.2.3).
 */
@Component
class CorrectedVote implements CorrectedDate {

    private final Register register;
    private final Ballots ballots;

    CorrectedVote(Register register, Ballots ballots) {
        this.register = register;
        this.ballots = ballots;
    }

    @Override
    public Set<DateKind> kinds() {
        EnumSet<DateKind> kinds = EnumSet.of(
                DateKind.CELL_CONFIRMATION_REVIEW, DateKind.BACK_TO_TRAINING, DateKind.FAILED_VOTE_CONFIRMED);
        Arrays.stream(ResolutionKind.values()).map(ResolutionKind::date).forEach(kinds::add);
        return kinds;
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        List<ResolutionView> votes = register.votes(file);
        votes.stream()
                .filter(vote -> vote.date().isBefore(wrong) && isFollowedBy(kind, vote))
                .reduce((earlier, later) -> later)
                .filter(last -> corrected.isBefore(last.date()))
                .ifPresent(last -> problems.add(
                        field, "Phải từ ngày biểu quyết %s trở đi".formatted(DateFormats.date(last.date()))));
        Arrays.stream(ResolutionKind.values()).filter(vote -> vote.sets(kind)).forEach(vote -> register.ballot(
                        file, vote, wrong)
                .ifPresent(ballot -> ballots.recheck(field, vote, ballot, corrected, file, problems)));
    }

    /** Whether the date stands for the same vote again, or for what was decided because it failed. */
    private static boolean isFollowedBy(DateKind kind, ResolutionView vote) {
        return switch (kind) {
            case BACK_TO_TRAINING -> !vote.reached() && vote.kind().matter() == Matter.ADMISSION;
            case FAILED_VOTE_CONFIRMED -> !vote.reached() && vote.kind().matter() == Matter.CONFIRMATION;
            default -> vote.kind().sets(kind);
        };
    }
}
