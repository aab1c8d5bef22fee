package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.IncidentKind;

/** Whether a probationary member takes part in the life of the cell and pays the dues: 294-QĐ/TW, point 8.1. */
@Component
class Activity {

    private final Register register;

    Activity(Register register) {
        this.register = register;
    }

    /** Adds what stands against it: nobody stops twice, and nobody comes back who has not stopped. */
    void check(CaseFile file, IncidentKind kind, LocalDate on, Problems problems) {
        Optional<LocalDate> stopped = file.date(DateKind.INACTIVE_SINCE)
                .filter(since ->
                        file.date(DateKind.ACTIVE_AGAIN).filter(since::isBefore).isEmpty());
        if (kind == IncidentKind.INACTIVE) {
            stopped.ifPresent(since -> problems.add(
                    "kind",
                    "Đã ghi không sinh hoạt, không đóng đảng phí từ ngày %s".formatted(DateFormats.date(since))));
        } else if (stopped.isEmpty()) {
            problems.add("kind", "Chưa ghi việc không sinh hoạt, không đóng đảng phí");
        } else if (on != null && !on.isAfter(stopped.get())) {
            problems.add(
                    "happenedOn",
                    "Phải sau ngày %s (bắt đầu không sinh hoạt)".formatted(DateFormats.date(stopped.get())));
        }
    }

    /** Starts or ends the three months; only a body removes anybody. */
    void apply(CaseFile file, IncidentKind kind, LocalDate on, String reason) {
        register.paper(file, PaperKind.INACTIVITY, on, kind.label() + ". " + reason);
        file.record(kind == IncidentKind.INACTIVE ? DateKind.INACTIVE_SINCE : DateKind.ACTIVE_AGAIN, on);
    }
}
