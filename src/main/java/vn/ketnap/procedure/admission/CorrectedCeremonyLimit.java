package vn.ketnap.procedure.admission;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;

/** The corrected last day, too, prolongs the regular one, and a ceremony that was held stays within it (294-QĐ/TW, 4.1). */
@Component
class CorrectedCeremonyLimit implements CorrectedDate {

    private final CeremonyLimit limit;
    private final Register register;

    CorrectedCeremonyLimit(CeremonyLimit limit, Register register) {
        this.limit = limit;
        this.register = register;
    }

    @Override
    public Set<DateKind> kinds() {
        return Set.of(DateKind.CEREMONY_LIMIT);
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        LocalDate consentedOn = register.papers(file, PaperKind.LATE_CEREMONY_CONSENT).stream()
                .map(PaperView::date)
                .reduce((earlier, later) -> later)
                .orElse(null);
        limit.checkNew(field, corrected, consentedOn, file, problems);
        file.ceremonyDate()
                .filter(corrected::isBefore)
                .ifPresent(held ->
                        problems.add(field, "Lễ đã tổ chức ngày %s, sau hạn mới".formatted(DateFormats.date(held))));
    }
}
