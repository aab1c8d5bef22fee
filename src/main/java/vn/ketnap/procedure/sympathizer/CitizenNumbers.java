package vn.ketnap.procedure.sympathizer;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.CitizenNumberDigit;
import vn.ketnap.regulation.NumberRules;
import vn.ketnap.vocabulary.Gender;

/**
 * Whether a citizen number agrees with the birth date and the sex of its bearer: its fourth digit tells sex and century,
 * the two after it the year (07/2016/TT-BCA, article 7).
 */
@Component
public class CitizenNumbers {

    private static final int AT_CENTURY = 3;
    private static final int AT_YEAR = 4;
    private static final int AFTER_YEAR = 6;
    private static final int YEARS = 100;

    private final NumberRules numberRules;

    CitizenNumbers(NumberRules numberRules) {
        this.numberRules = numberRules;
    }

    /** Warns with the digits that contradict; the number has twelve digits and the year of birth is a sensible one. */
    public void check(String field, String number, LocalDate birth, Gender gender, Problems problems) {
        CitizenNumberDigit wanted = numberRules.citizenNumber(gender, birth.getYear());
        String digit = number.substring(AT_CENTURY, AT_YEAR);
        if (!digit.equals(String.valueOf(wanted.digit()))) {
            problems.warn(
                    field,
                    "Chữ số thứ 4 là %s; người giới tính %s sinh năm %d có chữ số %d (thế kỷ, giới tính): đối chiếu căn cước"
                            .formatted(digit, gender.label(), birth.getYear(), wanted.digit()),
                    wanted.basis().text());
        }
        String years = number.substring(AT_YEAR, AFTER_YEAR);
        String wantedYears = "%02d".formatted(birth.getYear() % YEARS);
        if (!years.equals(wantedYears)) {
            problems.warn(
                    field,
                    "Chữ số thứ 5, 6 là %s; người sinh năm %d có %s (hai số cuối năm sinh): đối chiếu căn cước"
                            .formatted(years, birth.getYear(), wantedYears),
                    wanted.basis().text());
        }
    }
}
