package vn.ketnap.admission.dossier;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names of persons as people write them. */
final class Names {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Names() {}

    /** The name without differences of case, spacing and composed letters; empty for null. */
    static String key(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(VIETNAMESE);
    }
}
