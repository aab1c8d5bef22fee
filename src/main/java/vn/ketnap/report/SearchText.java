package vn.ketnap.report;

import java.util.Locale;
import java.util.Map;
import vn.ketnap.platform.TextNormalizer;

/**
 * What somebody typed to find a person, as a condition on {@code admission_case c} and {@code applicant a}: part of a
 * name with or without diacritics, part of a case number, or the last digits of a citizen number.
 */
record SearchText(String condition, Map<String, ?> parameters) {

    private static final SearchText EVERYONE = new SearchText("1 = 1", Map.of());
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Fewer digits at the end of a citizen number would tell nobody apart. */
    private static final String LAST_DIGITS = "\\d{4,12}";

    static SearchText of(String typed) {
        String text = TextNormalizer.line(typed).toLowerCase(VIETNAMESE);
        if (text.isEmpty()) {
            return EVERYONE;
        }
        if (text.matches(LAST_DIGITS)) {
            return new SearchText(
                    "(a.citizen_id like :ending or lower(c.number) like :within)",
                    Map.of("ending", "%" + text, "within", TextNormalizer.within(text)));
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            return new SearchText("lower(c.number) like :within", Map.of("within", TextNormalizer.within(text)));
        }
        boolean accented = text.chars().anyMatch(letter -> letter > 127);
        return accented
                ? new SearchText("lower(a.full_name) like :within", Map.of("within", TextNormalizer.within(text)))
                : new SearchText(
                        "a.search_name like :within",
                        Map.of("within", TextNormalizer.within(TextNormalizer.key(text))));
    }
}
