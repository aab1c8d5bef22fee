package vn.ketnap.procedure.casefile;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names of persons as people write them. */
public final class PersonName {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PersonName() {}

    /** The name without differences of case, spacing and composed letters; empty for null. */
    public static String key(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(VIETNAMESE);
    }
}
