package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Precedence;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** Checks the dates of a form against each other, against those of the case and against today. */
@Component
public class DateOrder {

    private final Regulations regulations;
    private final LawInForce law;
    private final BusinessClock clock;

    DateOrder(Regulations regulations, LawInForce law, BusinessClock clock) {
        this.regulations = regulations;
        this.law = law;
        this.clock = clock;
    }

    /** Checks that a date has come; null is reported elsewhere. */
    public void checkPast(String field, LocalDate date, Problems problems) {
        if (date != null && date.isAfter(clock.today())) {
            problems.add(field, "Ngày %s chưa tới: chỉ ghi việc đã diễn ra".formatted(DateFormats.date(date)));
        }
    }

    /** Checks that what must come before a date has been recorded, with the article of a version that asks for it. */
    public void checkRecorded(
            String field, DateKind kind, DateKind earlier, CaseFile file, String regulation, Problems problems) {
        if (file.date(earlier).isPresent()) {
            return;
        }
        regulations.precedences(kind, regulation).stream()
                .filter(rule -> rule.earlier() == earlier)
                .forEach(rule -> report(field, "Chưa ghi: %s".formatted(earlier.label()), rule, problems));
    }

    /**
     * Checks that no recorded date comes before this one which it must follow.
     *
     * @param together other dates changed with this one, which stand in for those of the case
     */
    public void checkFollowers(
            String field,
            DateKind kind,
            LocalDate date,
            CaseFile file,
            Map<DateKind, LocalDate> together,
            Problems problems) {
        for (DateKind later : DateKind.values()) {
            LocalDate recorded = together.getOrDefault(later, file.date(later).orElse(date));
            if (!recorded.isBefore(date)) {
                continue;
            }
            String message = "%s ngày %s không được sau ngày %s (%s)"
                    .formatted(kind.label(), DateFormats.date(date), DateFormats.date(recorded), later.label());
            precedences(later, recorded, file).stream()
                    .filter(rule -> rule.earlier() == kind)
                    .forEach(rule -> report(field, message, rule, problems));
        }
    }

    /** Checks one date of a form; null is reported elsewhere. */
    public void check(String field, DateKind kind, LocalDate date, CaseFile file, Problems problems) {
        check(field, kind, date, file, Map.of(), problems);
    }

    /** Checks one date of a form under another version than that of the case, such as the one of the day itself. */
    public void check(
            String field, DateKind kind, LocalDate date, CaseFile file, String regulation, Problems problems) {
        check(field, kind, date, file, regulation, Map.of(), problems);
    }

    /**
     * Checks one date of a form.
     *
     * @param together other dates of the same form, which stand in for those of the case
     */
    public void check(
            String field,
            DateKind kind,
            LocalDate date,
            CaseFile file,
            Map<DateKind, LocalDate> together,
            Problems problems) {
        check(field, kind, date, file, law.of(file, kind, date), together, problems);
    }

    private void check(
            String field,
            DateKind kind,
            LocalDate date,
            CaseFile file,
            String regulation,
            Map<DateKind, LocalDate> together,
            Problems problems) {
        if (date == null) {
            return;
        }
        if (!kind.isPlanned()) {
            checkPast(field, date, problems);
        }
        for (Precedence rule : regulations.precedences(kind, regulation)) {
            DateKind earlier = rule.earlier();
            LocalDate bound = together.getOrDefault(earlier, file.date(earlier).orElse(null));
            if (bound != null && date.isBefore(bound)) {
                String message = "%s ngày %s phải từ ngày %s trở đi (%s)"
                        .formatted(kind.label(), DateFormats.date(date), DateFormats.date(bound), earlier.label());
                report(field, message, rule, problems);
            }
        }
    }

    /** By the regulation that an act of that kind on that day follows. */
    private List<Precedence> precedences(DateKind kind, LocalDate on, CaseFile file) {
        return regulations.precedences(kind, law.of(file, kind, on));
    }

    private static void report(String field, String message, Precedence rule, Problems problems) {
        if (rule.blocking()) {
            problems.add(field, message, rule.basis().text());
        } else {
            problems.warn(field, message, rule.basis().text());
        }
    }
}
