package vn.ketnap.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.platform.TextNormalizer;

/**
 * One cell with what it holds; a formula counts by its value.
 *
 * @param raw as it stands in the file, a number as the sheet shows it; never null
 * @param number of a number, else null
 * @param date of a date, else null
 */
public record Cell(Place place, Kind kind, String raw, BigDecimal number, LocalDate date) {

    /** What a cell holds. A date whose format hides the day is a date of which only the year is known. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        DATE_WITHOUT_DAY,
        ERROR
    }

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** 1958, năm 1958, 00/00/1958, 5/1958, --/--/1958. */
    private static final Pattern YEAR =
            Pattern.compile("(?:năm )?(?:(?:\\d{1,2}|[-.…_? ]{1,3})/)?(?:(?:00?|[-.…_? ]{1,3})/)?((?:19|20)\\d\\d)");

    private static final Pattern MONTH_AND_YEAR = Pattern.compile("\\d{1,2}/((?:19|20)\\d\\d)");

    /** 1200, 1.200 or 1 200. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}([. ][0-9]{3}){1,4}");

    static Cell empty(Place place) {
        return new Cell(place, Kind.EMPTY, "", null, null);
    }

    static Cell text(Place place, String raw) {
        boolean nothing = raw.isBlank() || TextNormalizer.line(raw).isEmpty();
        return new Cell(place, nothing ? Kind.EMPTY : Kind.TEXT, raw, null, null);
    }

    static Cell error(Place place, String code) {
        return new Cell(place, Kind.ERROR, code, null, null);
    }

    static Cell date(Place place, LocalDate date, boolean dayShown) {
        return new Cell(place, dayShown ? Kind.DATE : Kind.DATE_WITHOUT_DAY, SHOWN.format(date), null, date);
    }

    /** A number with at least so many digits before the comma. */
    static Cell number(Place place, BigDecimal number, int digits) {
        String plain = number.signum() == 0 ? "0" : number.toPlainString();
        String shown = "0".repeat(Math.max(0, digits - plain.length())) + plain.replace('.', ',');
        return new Cell(place, Kind.NUMBER, shown, number, null);
    }

    /** As one line of composed Unicode without invisible marks; empty when the cell is. */
    public String text() {
        return TextNormalizer.line(raw);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** A number that is not whole, so that zeros at its end may be lost. */
    public boolean isDecimal() {
        return kind == Kind.NUMBER && number.scale() > 0;
    }

    /** As a code: every kind of hyphen is one, a number has a point. */
    public String code() {
        String plain = isDecimal() ? number.toPlainString() : text();
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    }

    /** The day it names; empty for everything else, also for a mere number and for a year. */
    public Optional<LocalDate> day() {
        if (kind == Kind.DATE) {
            return Optional.of(date);
        }
        try {
            return kind == Kind.TEXT
                    ? Optional.of(LocalDate.parse(text().replaceAll("(?<=\\d)[-.](?=\\d)", "/"), DAY))
                    : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The year it names without a day; empty when it names a day or no year at all. */
    public OptionalInt year() {
        if (kind == Kind.DATE_WITHOUT_DAY) {
            return OptionalInt.of(date.getYear());
        }
        String text = text();
        for (Pattern pattern : new Pattern[] {YEAR, MONTH_AND_YEAR}) {
            Matcher year = pattern.matcher(text);
            if (year.matches() && day().isEmpty()) {
                return OptionalInt.of(Integer.parseInt(year.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    /** The whole number it holds, none below nought; empty for fractions and everything else. */
    public OptionalLong whole() {
        if (kind == Kind.NUMBER) {
            return isDecimal() || number.signum() < 0 || number.precision() > 15
                    ? OptionalLong.empty()
                    : OptionalLong.of(number.longValueExact());
        }
        String text = text();
        return kind == Kind.TEXT && WHOLE.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text.replaceAll("[. ]", "")))
                : OptionalLong.empty();
    }
}
