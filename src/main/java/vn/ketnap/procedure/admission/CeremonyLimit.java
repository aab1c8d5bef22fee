package vn.ketnap.procedure.admission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DueDates;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** Until when the ceremony may be held: the limit of the regulation, or a later day the superior committee consented to. */
@Component
public class CeremonyLimit {

    private static final String LIMIT = "T12";

    private final DueDates dueDates;
    private final Regulations regulations;
    private final LawInForce law;
    private final BusinessClock clock;

    CeremonyLimit(DueDates dueDates, Regulations regulations, LawInForce law, BusinessClock clock) {
        this.dueDates = dueDates;
        this.regulations = regulations;
        this.law = law;
        this.clock = clock;
    }

    /**
     * The last day under the regulation; empty while the limit has not started.
     *
     * @param together dates about to be recorded
     */
    Optional<LocalDate> regular(CaseFile file, Map<DateKind, LocalDate> together) {
        return dueDates.dueOn(file, LIMIT, regulation(file), together);
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
                                .formatted(DateFormats.date(due.isAfter(consented) ? due : consented)),
                        regulations
                                .timeLimit(LIMIT, regulation(file))
                                .orElseThrow()
                                .basis()
                                .text()));
    }

    /**
     * Refuses a new last day that prolongs nothing, or that the consent comes too late for.
     *
     * @param consentedOn day of the superior committee's consent, null while the form has none
     */
    void checkNew(String field, LocalDate newLimit, LocalDate consentedOn, CaseFile file, Problems problems) {
        if (consentedOn != null && newLimit.isBefore(consentedOn)) {
            problems.add(field, "Hạn mới không được trước ngày văn bản");
        }
        regular(file, Map.of())
                .filter(due -> !newLimit.isAfter(due))
                .ifPresent(due ->
                        problems.add(field, "Hạn mới phải sau hạn theo quy định %s".formatted(DateFormats.date(due))));
    }

    /** Whether the limit counts from the day the cell receives the decision, and nobody has recorded that day. */
    public boolean awaitsReceipt(CaseFile file) {
        return file.date(DateKind.DECISION_RECEIVED).isEmpty()
                && regulations
                        .timeLimit(LIMIT, regulation(file))
                        .filter(limit -> limit.isStartedBy(DateKind.DECISION_RECEIVED))
                        .isPresent();
    }

    private String regulation(CaseFile file) {
        return law.of(file, DateKind.CEREMONY_LIMIT, clock.today());
    }
}
