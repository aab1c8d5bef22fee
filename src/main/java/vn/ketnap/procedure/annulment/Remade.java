package vn.ketnap.procedure.annulment;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.incident.CaseRebound;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** An admission that is made again from its wrong step on: what was right stays, the dates are fixed anew. */
@Component
class Remade {

    private final CaseBinding binding;
    private final Regulations regulations;
    private final LawInForce law;
    private final Register register;
    private final ApplicationEventPublisher events;

    Remade(
            CaseBinding binding,
            Regulations regulations,
            LawInForce law,
            Register register,
            ApplicationEventPublisher events) {
        this.binding = binding;
        this.regulations = regulations;
        this.law = law;
        this.register = register;
        this.events = events;
    }

    /**
     * The decision falls away, before the ceremony with what counted from it. The body that decides again follows from the
     * vote that stands, and from today's law where the decision itself was wrong.
     */
    void begin(CaseFile file, WrongStep step, LocalDate on) {
        file.withdraw(DateKind.ADMISSION_DECISION);
        if (file.ceremonyDate().isEmpty()) {
            file.withdraw(DateKind.DECISION_RECEIVED);
            file.withdraw(DateKind.CEREMONY_LIMIT);
        }
        register.annotate(file, PaperKind.ADMISSION_DECISION, "Đã hủy, làm lại " + step.words());
        bind(
                file,
                step == WrongStep.DECISION
                        ? on
                        : file.date(DateKind.CELL_ADMISSION_VOTE).orElse(on));
    }

    /** The law of the day says who decides; the running processes hear of a change. */
    void bind(CaseFile file, LocalDate on) {
        if (!binding.boundOn(file, on).equals(file.bound(Matter.ADMISSION))) {
            binding.bind(file, Matter.ADMISSION, on);
            events.publishEvent(new CaseRebound(file, Matter.ADMISSION));
        }
    }

    /** Whether the last vote of that kind in the case reached its threshold; true where none was taken. */
    boolean reached(CaseFile file, ResolutionKind vote) {
        return register.lastVote(file, vote).map(ResolutionView::reached).orElse(true);
    }

    /** The new decision fixes the day of admission, from which probation counts (38-HD/BTCTW, I.3). */
    void fixDates(CaseFile file, LocalDate admittedOn) {
        int months = regulations
                .probation(law.of(file, DateKind.CEREMONY, admittedOn))
                .months();
        LocalDate official = WorkingCalendar.plusMonths(admittedOn, months);
        file.correct(DateKind.CEREMONY, admittedOn);
        file.correct(DateKind.OFFICIAL, official);
        if (file.date(DateKind.PROBATION_ENDED).isPresent()) {
            file.correct(DateKind.PROBATION_ENDED, official);
        }
    }
}
