package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.IncidentKind;

/** A probationary member goes abroad and hands in the slip there: 38-HD/BTCTW, section II.4.3.1. */
@Component
class StayAbroad {

    private final Register register;
    private final FormBinder binder;

    StayAbroad(Register register, FormBinder binder) {
        this.register = register;
        this.binder = binder;
    }

    /** Adds what stands against it: a slip without a number, one that is handed in by nobody who left. */
    void check(CaseFile file, MemberLife.Details details, Problems problems) {
        if (details.kind() != IncidentKind.ABROAD_SLIP) {
            binder.validate("paper", details.slip(), problems);
            problems.require("receivingUnit", details.place(), "Ghi cấp ủy quản lý đảng viên ở ngoài nước");
            return;
        }
        Optional<LocalDate> left = Stream.of(DateKind.WENT_ABROAD, DateKind.WENT_ABROAD_FOR_A_TIME)
                .flatMap(kind -> file.date(kind).stream())
                .max(Comparator.naturalOrder());
        if (left.isEmpty()) {
            problems.add("kind", "Chưa ghi việc ra nước ngoài");
        } else if (details.on() != null && details.on().isBefore(left.get())) {
            problems.add(
                    "happenedOn", "Ra nước ngoài ngày %s, nộp phiếu sau đó".formatted(DateFormats.date(left.get())));
        }
    }

    /** Starts or meets the limit of the slip; the own cell goes on with the probation. */
    void apply(CaseFile file, MemberLife.Details details, String reason) {
        String committee = details.place() == null ? "" : details.place() + ". ";
        register.paper(
                file,
                PaperKind.STAY_ABROAD,
                details.slip(),
                details.on(),
                details.kind().label() + ". " + committee + reason);
        file.record(
                switch (details.kind()) {
                    case ABROAD_OFFICIAL -> DateKind.WENT_ABROAD;
                    case ABROAD_TEMPORARY -> DateKind.WENT_ABROAD_FOR_A_TIME;
                    default -> DateKind.ABROAD_SLIP;
                },
                details.on());
    }
}
