package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.ketnap.procedure.casefile.Birth;

/** Numbers, days and units as papers of the Party write them (399-QĐ/TW). */
final class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    /** A blank at which no line ends. */
    static final char NO_BREAK = '\u00a0';

    private Wording() {}

    /** "14 (mười bốn)"; two digits below ten. */
    static String count(int number) {
        return "%02d (%s)".formatted(number, words(number));
    }

    /** The number in words, up to 9999. */
    static String words(int number) {
        if (number < 0 || number > 9999) {
            throw new IllegalArgumentException("No count: " + number);
        }
        if (number >= 1000) {
            String rest = number % 1000 == 0 ? "" : " " + hundreds(number % 1000, true);
            return DIGITS[number / 1000] + " nghìn" + rest;
        }
        return hundreds(number, false);
    }

    private static String hundreds(int number, boolean behindThousands) {
        if (number < 100 && !behindThousands) {
            return tens(number);
        }
        String hundred = DIGITS[number / 100] + " trăm";
        int rest = number % 100;
        if (rest == 0) {
            return hundred;
        }
        return hundred + (rest < 10 ? " linh " + DIGITS[rest] : " " + tens(rest));
    }

    private static String tens(int number) {
        int ten = number / 10;
        int one = number % 10;
        if (ten == 0) {
            return DIGITS[one];
        }
        String head = ten == 1 ? "mười" : DIGITS[ten] + " mươi";
        if (one == 0) {
            return head;
        }
        if (one == 1 && ten > 1) {
            return head + " mốt";
        }
        return head + " " + (one == 5 ? "lăm" : one == 4 && ten > 1 ? "tư" : DIGITS[one]);
    }

    /** "ngày 05 tháng 02 năm 2026": a zero before days below ten and the first two months. */
    static String day(LocalDate day) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }

    /** As a day, or "năm 1985" where only the year is known. */
    static String birth(Birth birth) {
        return birth.yearOnly() ? birth.inWords() : day(birth.last());
    }

    /** The day of a paper that nobody knows yet. */
    static String openDay() {
        return "ngày …… tháng …… năm ………";
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    static String sentenceStart(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    /** What somebody wrote as sentences of a paper: the first letter a capital, a full stop behind each line. */
    static String sentence(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> sentenceStart(line) + (line.matches("(?s).*[.!?…:;]\"?”?") ? "" : "."))
                .collect(Collectors.joining("\n"));
    }

    /** The committee of an organisation: "Đảng bộ Trường A" has the "Đảng ủy Trường A". */
    static String committee(String unit) {
        return unit.startsWith("Đảng bộ ") ? "Đảng ủy " + unit.substring("Đảng bộ ".length()) : unit;
    }

    /** The organisation of a committee, the other way round. */
    static String organization(String unit) {
        return unit.startsWith("Đảng ủy ") ? "Đảng bộ " + unit.substring("Đảng ủy ".length()) : unit;
    }
}
