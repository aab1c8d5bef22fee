package vn.ketnap.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a name: its letters and its one tone, wherever the tone is written (hòa, hoà).
 *
 * @param tone place in the order of the dictionary: none, grave, hook, tilde, acute, dot
 */
record Syllable(List<Letter> letters, int tone) {

    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String STROKED_D = "đðɖ";
    private static final char CIRCUMFLEX = '\u0302';
    private static final String BREVE_AND_HORN = "\u0306\u031b";
    private static final Pattern APOSTROPHES = Pattern.compile("['`´\u2018\u2019\u02bc]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /**
     * A letter without its tone.
     *
     * @param shape 0 plain, 1 for â, ê, ô, đ, 2 for ă, ơ, ư, 3 with a mark of another language
     */
    record Letter(char base, int shape) {

        /** Two digits in the order of the dictionary: a, ă, â, b. Numbers come before letters. */
        String rank() {
            if (base < 'a' || base > 'z') {
                return "09";
            }
            int place = base == 'a' && shape < 3 ? (3 - shape) % 3 : shape % 3;
            return String.valueOf(10 + (base - 'a') * 3 + place);
        }

        boolean isVowel() {
            return "aeiouy".indexOf(base) >= 0;
        }
    }

    /** The words of a text; marks between words and apostrophes within them do not count. */
    static List<Syllable> of(String text) {
        String plain = APOSTROPHES
                .matcher(TextNormalizer.line(text).toLowerCase(Locale.ROOT))
                .replaceAll("");
        List<Syllable> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(plain)) {
            if (!word.isEmpty()) {
                words.add(word(Normalizer.normalize(word, Normalizer.Form.NFD)));
            }
        }
        return words;
    }

    private static Syllable word(String decomposed) {
        List<Letter> letters = new ArrayList<>();
        int tone = 0;
        for (char sign : decomposed.toCharArray()) {
            if (TONES.indexOf(sign) >= 0) {
                tone = TONES.indexOf(sign) + 1;
            } else if (STROKED_D.indexOf(sign) >= 0) {
                letters.add(new Letter('d', 1));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                letters.add(new Letter(sign, 0));
            } else if (!letters.isEmpty()) {
                Letter last = letters.remove(letters.size() - 1);
                letters.add(new Letter(last.base(), shape(sign)));
            }
        }
        return new Syllable(letters, tone);
    }

    private static int shape(char mark) {
        return mark == CIRCUMFLEX ? 1 : BREVE_AND_HORN.indexOf(mark) >= 0 ? 2 : 3;
    }

    /** Whether a vowel carries a mark; a stroked d alone says nothing about the vowels. */
    boolean isMarked() {
        return tone > 0 || letters.stream().anyMatch(letter -> letter.isVowel() && letter.shape() > 0);
    }
}
