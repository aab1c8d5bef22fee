package vn.ketnap.procedure.casefile;

import java.util.Locale;
import java.util.Map;
import vn.ketnap.platform.TextNormalizer;

/**
 * What somebody typed to find a person, as a condition on {@code admission_case c} and {@code applicant a}: part of a
 * name with or without diacritics, part of a case number, or the last digits of a citizen number. Nothing typed finds all.
 */
public record PersonQuery(String condition, Map<String, ?> parameters) {

    private static final PersonQuery EVERYONE = new PersonQuery("1 = 1", Map.of());
    private static final PersonQuery NOBODY = new PersonQuery("1 = 0", Map.of());

    /** Fewer digits at the end of a citizen number would tell nobody apart. */
    private static final String LAST_DIGITS = "\\d{4,12}";

    /** The condition for what was typed, null or blank for everyone. */
    public static PersonQuery of(String typed) {
        String text = TextNormalizer.line(typed).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return EVERYONE;
        }
        if (text.matches(LAST_DIGITS)) {
            return new PersonQuery(
                    "(a.citizen_id like :ending or lower(c.number) like :within)",
                    Map.of("ending", "%" + text, "within", TextNormalizer.within(text)));
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            return new PersonQuery("lower(c.number) like :within", Map.of("within", TextNormalizer.within(text)));
        }
        String pattern = TextNormalizer.namePattern(text);
        return pattern.isEmpty() ? NOBODY : new PersonQuery("a.search_name like :named", Map.of("named", pattern));
    }
}
