package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.FormDates;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.DateBounds;
import vn.ketnap.regulation.DateBounds.Bound;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.vocabulary.DateKind;

/**
 * Refuses dates that cannot be, the same in every form: in the future, before the Party, before the person was grown up
 * enough, before the body existed. No reason helps against that.
 */
@Component
public class PlausibleDates {

    private final DateBounds bounds;
    private final UnitTree units;
    private final BusinessClock clock;

    PlausibleDates(DateBounds bounds, UnitTree units, BusinessClock clock) {
        this.bounds = bounds;
        this.units = units;
        this.clock = clock;
    }

    /** Adds what is impossible about the dates of a form of the case; a field that is refused already is left alone. */
    public void check(Record form, CaseFile file, Problems problems) {
        check(form, file.applicant().birth(), file.cellCode(), problems);
    }

    /**
     * Adds what is impossible about the dates of a form.
     *
     * @param birth of the person the form is about, null where it is about nobody or not known
     * @param unitCode of the body that acts, null where it is not known
     */
    public void check(Record form, Birth birth, String unitCode, Problems problems) {
        check(FormDates.of(form), birth, unitCode, problems);
    }

    private void check(List<FormDates.Filled> dates, Birth birth, String unitCode, Problems problems) {
        LocalDate founded =
                units.find(unitCode).map(unit -> units.foundedOn(unit.code())).orElse(null);
        for (FormDates.Filled filled : dates) {
            if (problems.all().stream().noneMatch(problem -> isRefused(problem, filled.field()))) {
                problem(filled, birth, founded)
                        .ifPresent(found -> problems.add(filled.field(), found.message(), found.article()));
            }
        }
    }

    /** Adds what is impossible about one date of a case, unless the field is refused already. */
    public void check(String field, LocalDate date, DateKind kind, CaseFile file, Problems problems) {
        check(field, date, meaning(kind), file, problems);
    }

    /** The same for a date of that meaning. */
    public void check(String field, LocalDate date, DateMeaning.Kind meaning, CaseFile file, Problems problems) {
        check(
                List.of(new FormDates.Filled(field, date, meaning)),
                file.applicant().birth(),
                file.cellCode(),
                problems);
    }

    /** What the step that records the date says of it in its form. */
    private static DateMeaning.Kind meaning(DateKind kind) {
        return switch (kind) {
            case UNIT_JOINED -> DateMeaning.Kind.LIFE;
            case CEREMONY_LIMIT, OFFICIAL -> DateMeaning.Kind.PLAN;
            case CLASS_FROM, CLASS_TO, CERTIFICATE_ISSUED, NEW_MEMBER_CERTIFICATE -> DateMeaning.Kind.ELSEWHERE;
            default -> DateMeaning.Kind.ACT;
        };
    }

    private record Found(String message, String article) {}

    private static boolean isRefused(Problem problem, String field) {
        return problem.field().equals(field) && !problem.warning();
    }

    private Optional<Found> problem(FormDates.Filled filled, Birth birth, LocalDate founded) {
        LocalDate date = filled.date();
        if (filled.meaning() == DateMeaning.Kind.BIRTH) {
            return ofBirth(Birth.on(date));
        }
        int firstYear = bounds.amount(Bound.EARLIEST_YEAR);
        if (date.getYear() < firstYear) {
            return found(Bound.EARLIEST_YEAR, "Ngày %s không thể có: trước năm %d", DateFormats.date(date), firstYear);
        }
        if (date.isAfter(clock.today()) && filled.meaning() != DateMeaning.Kind.PLAN) {
            return Optional.of(
                    new Found("Ngày %s chưa tới: chỉ ghi việc đã diễn ra".formatted(DateFormats.date(date)), ""));
        }
        int youngest = bounds.amount(Bound.YOUNGEST);
        if (birth != null && filled.meaning() == DateMeaning.Kind.LIFE) {
            return date.isBefore(birth.first())
                    ? Optional.of(new Found(
                            "Ngày %s không thể có: người trong hồ sơ sinh %s"
                                    .formatted(DateFormats.date(date), birth.inWords()),
                            ""))
                    : Optional.empty();
        }
        if (birth != null && date.isBefore(birth.last().plusYears(youngest))) {
            return found(
                    Bound.YOUNGEST,
                    "Ngày %s không thể có: người trong hồ sơ chưa đủ %d tuổi",
                    DateFormats.date(date),
                    youngest);
        }
        if (founded != null && date.isBefore(founded) && isOfTheCell(filled.meaning())) {
            return Optional.of(new Found(
                    "Ngày %s không thể có: tổ chức đảng được lập ngày %s"
                            .formatted(DateFormats.date(date), DateFormats.date(founded)),
                    ""));
        }
        return Optional.empty();
    }

    private static boolean isOfTheCell(DateMeaning.Kind meaning) {
        return meaning != DateMeaning.Kind.ELSEWHERE && meaning != DateMeaning.Kind.LIFE;
    }

    /** Adds what is impossible about a year of birth. */
    public void checkBirth(String field, Birth birth, Problems problems) {
        ofBirth(birth).ifPresent(found -> problems.add(field, found.message(), found.article()));
    }

    private Optional<Found> ofBirth(Birth birth) {
        int youngest = bounds.amount(Bound.YOUNGEST);
        int oldest = bounds.amount(Bound.OLDEST);
        if (birth.last().plusYears(youngest).isAfter(clock.today())) {
            return found(Bound.YOUNGEST, "Người sinh %s chưa đủ %d tuổi", birth.inWords(), youngest);
        }
        return birth.last().plusYears(oldest + 1L).isAfter(clock.today())
                ? Optional.empty()
                : found(Bound.OLDEST, "Người sinh %s đã quá %d tuổi: xem lại", birth.inWords(), oldest);
    }

    private Optional<Found> found(Bound bound, String message, Object... values) {
        LegalBasis basis = bounds.basis(bound);
        return Optional.of(new Found(message.formatted(values), basis.text()));
    }
}
