package vn.ketnap.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Forms of a text typed by people. Whatever comes in is composed, without marks that nobody sees and with one letter for
 * what looks the same, before anything is checked, stored or looked for.
 */
public final class TextNormalizer {

    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

    private static final String CONTROL = "\\p{Cc}&&[^\\t\\n\\x0B\\f\\r\\x85]";
    private static final String FORMAT = "\\p{Cf}\\p{Cs}\\p{IsNoncharacter_Code_Point}";
    private static final String EMPTY_LETTERS = "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0";
    private static final String VARIANTS = "\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}";
    private static final Pattern INVISIBLE =
            Pattern.compile("[[" + CONTROL + "]" + FORMAT + EMPTY_LETTERS + VARIANTS + "]");

    private static final Pattern BLANKS = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Pattern LINE_BREAK = Pattern.compile(" ?(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]) ?");
    private static final Pattern LARGE_D = Pattern.compile("[\\u00D0\\u0189]");
    private static final Pattern SMALL_D = Pattern.compile("[\\u00F0\\u0256]");
    private static final Pattern APOSTROPHE =
            Pattern.compile("[\\u0060\\u00B4\\u02B9\\u02BB-\\u02BD\\u02C8\\u2018\\u2019\\u201B\\u2032\\uFF07]");
    private static final Pattern LETTER = Pattern.compile("\\X");

    private TextNormalizer() {}

    /** One line, so that the same word typed on two keyboards is the same text; empty for null. */
    public static String line(String text) {
        return text(text).replaceAll("\n+", " ");
    }

    /** The same with its lines: one mark between two of them, one blank between words; empty for null. */
    public static String text(String text) {
        if (text == null) {
            return "";
        }
        String seen = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
        String oneD = SMALL_D.matcher(LARGE_D.matcher(composed).replaceAll("Đ")).replaceAll("đ");
        String oneMark = APOSTROPHE.matcher(oneD).replaceAll("'");
        String spaced = BLANKS.matcher(oneMark).replaceAll(" ");
        return LINE_BREAK.matcher(spaced).replaceAll("\n").strip();
    }

    /** Letters and digits alone, without case and diacritics: what two spellings of a header have in common. */
    public static String key(String text) {
        return Normalizer.normalize(line(text), Normalizer.Form.NFD)
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

    /** How many letters a person counts: a letter with all its marks is one. */
    public static int letters(CharSequence text) {
        return (int) LETTER.matcher(text).results().count();
    }
}
