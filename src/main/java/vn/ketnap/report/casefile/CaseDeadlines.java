package vn.ketnap.report.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.deadline.RemainingTime;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;

/** The deadlines of a case with their names and how long there is. */
@Component
class CaseDeadlines {

    private final DeadlineRegister register;
    private final Regulations regulations;
    private final RemainingTime remaining;
    private final Verifications verifications;
    private final BusinessClock clock;

    CaseDeadlines(
            DeadlineRegister register,
            Regulations regulations,
            RemainingTime remaining,
            Verifications verifications,
            BusinessClock clock) {
        this.register = register;
        this.regulations = regulations;
        this.remaining = remaining;
        this.verifications = verifications;
        this.clock = clock;
    }

    List<CaseOverview.Deadline> of(CaseFile file) {
        return register.of(file.id()).stream().map(this::line).toList();
    }

    /** Two requests may be out at once: which one a deadline is of. */
    private String about(Long request) {
        return request == null ? "" : ": " + verifications.request(request).title();
    }

    private CaseOverview.Deadline line(DeadlineView deadline) {
        LocalDate today = clock.today();
        boolean open = deadline.state() == DeadlineState.OPEN;
        Optional<TimeLimit> limit = regulations.timeLimit(deadline.limit(), deadline.regulation());
        return new CaseOverview.Deadline(
                deadline.limit(),
                limit.map(TimeLimit::name).orElse(deadline.limit()) + about(deadline.subject()),
                deadline.startDate(),
                deadline.dueDate(),
                deadline.state().name(),
                deadline.state().label(),
                open && today.isAfter(deadline.dueDate()),
                open ? remaining.inWords(deadline.dueDate(), today) + deadline.accountNote() : null,
                deadline.metOn(),
                new LegalBasis(deadline.legalBasis(), deadline.certainty(), "").text(),
                deadline.provisional(),
                deadline.extensionReason());
    }
}
