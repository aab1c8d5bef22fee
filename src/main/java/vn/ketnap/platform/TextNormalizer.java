package vn.ketnap.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text typed by people. */
public final class TextNormalizer {

    private TextNormalizer() {}

    /** One line in composed Unicode, so that the same word typed on two keyboards is the same text. */
    public static String line(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\s\\u00a0\\u200b\\ufeff]+", " ")
                        .strip();
    }

    /** Letters and digits alone, without case and diacritics: what two spellings of a header have in common. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]", "");
    }

    /** A pattern of the database for texts that hold this one; what people type are no wildcards. */
    public static String within(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "") + "%";
    }
}
