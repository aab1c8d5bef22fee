package vn.ketnap.procedure.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The codes by which statistical returns count a person.
 *
 * @param occupation null while nobody has chosen one
 * @param profession null while nobody has chosen one
 * @param academicTitle null for who has none
 * @param sources the groups the person comes from, possibly several or none
 */
public record PersonCodes(String occupation, String profession, String academicTitle, List<String> sources) {

    /** What a person has whose papers tell none. */
    public static final PersonCodes NONE = new PersonCodes(null, null, null, List.of());

    private static final String BETWEEN = ",";

    public PersonCodes {
        occupation = chosen(occupation);
        profession = chosen(profession);
        academicTitle = chosen(academicTitle);
        sources = sources == null ? List.of() : sources.stream().distinct().toList();
    }

    /** The sources of the text that {@link #joined} gave; none for null. */
    public static List<String> split(String sources) {
        return sources == null ? List.of() : Arrays.asList(sources.split(BETWEEN));
    }

    /** The sources in one text, null for none. */
    String joined() {
        return sources.isEmpty() ? null : sources.stream().collect(Collectors.joining(BETWEEN));
    }

    private static String chosen(String code) {
        return code == null || code.isBlank() ? null : code;
    }
}
