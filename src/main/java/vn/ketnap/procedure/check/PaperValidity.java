package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.DocumentValidity;
import vn.ketnap.regulation.DocumentValidity.Remedy;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** Whether the certificate and the dossier still serve on a day (06-HD/TW, 5.4). */
@Component
public class PaperValidity {

    private final Regulations regulations;

    private final BusinessClock clock;

    PaperValidity(Regulations regulations, BusinessClock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Refuses a review by the cell on a day when a paper does not serve. */
    public void check(String field, CaseFile file, LocalDate on, Problems problems) {
        check(field, file, on, Map.of(), problems);
    }

    /**
     * Refuses a review by the cell on a day when a paper does not serve.
     *
     * @param together dates about to be recorded, which stand in for those of the case
     */
    public void check(String field, CaseFile file, LocalDate on, Map<DateKind, LocalDate> together, Problems problems) {
        for (DocumentKind document : DocumentKind.values()) {
            DocumentValidity rule = rule(document, on);
            Optional<LocalDate> start =
                    Optional.ofNullable(together.get(start(document))).or(() -> file.date(start(document)));
            String name = StringUtils.capitalize(document.label());
            if (start.isEmpty() || on.isBefore(start.get())) {
                problems.add(
                        field,
                        "%s chưa có vào ngày %s".formatted(name, DateFormats.date(on)),
                        rule.basis().text());
            } else if (on.isAfter(end(start.get(), rule))) {
                problems.add(
                        field,
                        "%s hết giá trị từ sau ngày %s: chọn “Chưa họp được: giấy tờ hết hạn, phải làm lại” để %s"
                                .formatted(
                                        name,
                                        DateFormats.date(end(start.get(), rule)),
                                        rule.whenExceeded().label()),
                        rule.basis().text());
            }
        }
    }

    /** Refuses a paper so old that it does not serve on that day. */
    public void checkServes(String field, DocumentKind document, LocalDate start, LocalDate on, Problems problems) {
        DocumentValidity rule = rule(document, on);
        if (on.isAfter(end(start, rule))) {
            problems.add(
                    field,
                    "Giấy ngày %s cũng đã quá hạn".formatted(DateFormats.date(start)),
                    rule.basis().text());
        }
    }

    /** Refuses a paper that did not serve when the cell voted, or that does not serve today while it has not. */
    void examine(String field, DocumentKind document, CaseFile file, Problems problems) {
        LocalDate on = file.date(DateKind.CELL_ADMISSION_VOTE).orElseGet(clock::today);
        DocumentValidity rule = rule(document, on);
        file.date(start(document))
                .map(start -> end(start, rule))
                .filter(on::isAfter)
                .ifPresent(end -> problems.add(
                        field,
                        "%s hết giá trị từ sau ngày %s: phải %s"
                                .formatted(
                                        StringUtils.capitalize(document.label()),
                                        DateFormats.date(end),
                                        rule.whenExceeded().label()),
                        rule.basis().text()));
    }

    /** What must be done again first because a paper is out of date on that day; empty when none is. */
    public Optional<Remedy> remedy(CaseFile file, LocalDate on) {
        return Arrays.stream(DocumentKind.values())
                .map(document -> rule(document, on))
                .filter(rule -> file.date(start(rule.document()))
                        .filter(start -> on.isAfter(end(start, rule)))
                        .isPresent())
                .map(DocumentValidity::whenExceeded)
                .findFirst();
    }

    private DocumentValidity rule(DocumentKind document, LocalDate on) {
        return regulations.validity(document, regulations.versionOn(on).id());
    }

    private static LocalDate end(LocalDate start, DocumentValidity rule) {
        return WorkingCalendar.plusMonths(start, rule.months());
    }

    private static DateKind start(DocumentKind document) {
        return switch (document) {
            case AWARENESS_CERTIFICATE -> DateKind.CERTIFICATE_ISSUED;
            case DOSSIER -> DateKind.DOSSIER_START;
        };
    }
}
