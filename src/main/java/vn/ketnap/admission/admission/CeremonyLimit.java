package vn.ketnap.admission.admission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DueDates;
import vn.ketnap.admission.Shown;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Regulations;

/** Until when the ceremony may be held: the limit of the regulation, or a later day the superior committee consented to. */
@Component
public class CeremonyLimit {

    private static final String LIMIT = "T12";

    private final DueDates dueDates;
    private final Regulations regulations;

    CeremonyLimit(DueDates dueDates, Regulations regulations) {
        this.dueDates = dueDates;
        this.regulations = regulations;
    }

    /**
     * The last day under the regulation; empty while the limit has not started.
     *
     * @param together dates about to be recorded
     */
    Optional<LocalDate> regular(CaseFile file, Map<DateKind, LocalDate> together) {
        return dueDates.dueOn(file, LIMIT, together);
    }

    /**
     * Refuses a ceremony after the limit for which no consent is on record (294-QĐ/TW, 4.1).
     *
     * @param together dates about to be recorded
     */
    public void check(
            String field, LocalDate heldOn, CaseFile file, Map<DateKind, LocalDate> together, Problems problems) {
        LocalDate consented = file.date(DateKind.CEREMONY_LIMIT).orElse(LocalDate.MIN);
        regular(file, together)
                .filter(due -> heldOn.isAfter(due) && heldOn.isAfter(consented))
                .ifPresent(due -> problems.add(
                        field,
                        "Lễ quá hạn %s: chọn “Chưa tổ chức được: xin ý kiến cấp trên” trước khi ghi"
                                .formatted(Shown.date(due.isAfter(consented) ? due : consented)),
                        regulations
                                .timeLimit(LIMIT, file.regulation())
                                .orElseThrow()
                                .basis()
                                .text()));
    }
}
