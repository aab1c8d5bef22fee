package vn.ketnap.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms of a text typed by people. */
public final class TextNormalizer {

    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

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
        return "%" + WILDCARDS.matcher(text).replaceAll("") + "%";
    }

    /**
     * A name as it is compared and searched, the same for both spellings of a tone (hòa, hoà): for each word a blank and its
     * tone, for each letter the letter and its mark. Plain letters and digits alone, so that no database needs to know
     * Vietnamese. Empty for null.
     */
    public static String name(String name) {
        return Syllable.of(name).stream()
                .map(word -> " " + word.tone()
                        + word.letters().stream()
                                .map(letter -> "" + letter.base() + letter.shape())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    /**
     * A pattern of the database for the {@link #name names} that somebody means who typed a part of one: a word without
     * marks is any word with these letters, one with marks its own. Empty when nothing typed is part of a name.
     */
    public static String namePattern(String typed) {
        List<Syllable> words =
                Syllable.of(WILDCARDS.matcher(TextNormalizer.line(typed)).replaceAll(""));
        if (words.isEmpty()) {
            return "";
        }
        String pattern = words.stream().map(TextNormalizer::pattern).collect(Collectors.joining());
        boolean anywhere = pattern.startsWith(" _");
        return "%" + (anywhere ? pattern.substring(2) : pattern) + "%";
    }

    private static String pattern(Syllable word) {
        return " " + (word.isMarked() ? word.tone() : "_")
                + word.letters().stream()
                        .map(letter -> letter.base() + (letter.shape() > 0 ? "" + letter.shape() : "_"))
                        .collect(Collectors.joining());
    }
}
