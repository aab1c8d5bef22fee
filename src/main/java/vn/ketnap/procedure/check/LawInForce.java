package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/**
 * Which regulation an act of a case follows: the one in force on its own day. Only what a cell's vote has begun follows
 * the regulation of that vote until it is decided, whatever comes into force in between, unless a recorded decision chose another.
 */
@Component
public class LawInForce {

    private static final Set<DateKind> AFTER_ADMISSION_VOTE =
            EnumSet.range(DateKind.SECTION_ADMISSION_APPRAISAL, DateKind.CEREMONY_LIMIT);
    private static final Set<DateKind> AFTER_CONFIRMATION_VOTE =
            EnumSet.range(DateKind.SECTION_CONFIRMATION_APPRAISAL, DateKind.ANNOUNCEMENT);
    private static final Set<DateKind> AFTER_REMOVAL_VOTE =
            EnumSet.of(DateKind.COMMITTEE_REMOVAL_VOTE, DateKind.REMOVAL_DECISION);

    private final Regulations regulations;
    private final BusinessClock clock;

    LawInForce(Regulations regulations, BusinessClock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Id of the regulation that an act of this kind follows when it takes place on that day; null stands for today. */
    public String of(CaseFile file, DateKind act, LocalDate on) {
        if (AFTER_CONFIRMATION_VOTE.contains(act)
                && file.date(DateKind.CELL_CONFIRMATION_REVIEW).isPresent()) {
            return file.bound(Matter.CONFIRMATION).regulation();
        }
        if (AFTER_REMOVAL_VOTE.contains(act)
                && file.date(DateKind.CELL_REMOVAL_VOTE).isPresent()) {
            return file.bound(Matter.REMOVAL).regulation();
        }
        Optional<LocalDate> vote = admissionVote(file, act);
        if (vote.isPresent() && file.chosenRegulation().isPresent()) {
            return file.chosenRegulation().get();
        }
        LocalDate day = vote.orElse(on == null ? clock.today() : on);
        return regulations.versionOn(day).id();
    }

    /** Id of the regulation that what is done to the case today follows. */
    public String now(CaseFile file) {
        if (file.date(DateKind.CELL_CONFIRMATION_REVIEW).isPresent()) {
            return of(file, DateKind.CONFIRMATION_DECISION, clock.today());
        }
        DateKind next = file.ceremonyDate().isPresent() ? DateKind.MEMBER_CV : DateKind.ADMISSION_DECISION;
        return of(file, next, clock.today());
    }

    /**
     * The day of the cell's vote on admission that the act follows from; empty for an act that stands by itself, and when more
     * training has overtaken the vote. What the vote bound may since have given way to what binds the confirmation.
     */
    private static Optional<LocalDate> admissionVote(CaseFile file, DateKind act) {
        Optional<LocalDate> overtaken = file.date(DateKind.BACK_TO_TRAINING);
        return AFTER_ADMISSION_VOTE.contains(act)
                ? file.date(DateKind.CELL_ADMISSION_VOTE)
                        .filter(vote -> overtaken.isEmpty() || vote.isAfter(overtaken.get()))
                : Optional.empty();
    }
}
