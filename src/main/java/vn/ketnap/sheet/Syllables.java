package vn.ketnap.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a Vietnamese syllable from other strings of letters. */
final class Syllables {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final Pattern SYLLABLE =
            Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:"
                    + "a(?:ch?|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)"
                    + "|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|c|m|n|nh|ng|p|t|u)?"
                    + "|i(?:a|ch|c|ê(?:c|m|n|ng|p|t|u)|m|n|nh|p|t|u)?"
                    + "|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|oo(?:c|ng)|o(?:c|i|m|n|ng|p|t)?"
                    + "|ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?"
                    + "|u(?:a|â(?:c|n|ng|t|y)|c|ê(?:ch|nh|n|t)?|i|m|n|ng|ô(?:c|i|m|n|ng|t)|ơ|p|t"
                    + "|y(?:a|ch|ên|êt|n|nh|t|u|p)?)?"
                    + "|ư(?:a|c|i|m|n|ng|ơ(?:c|i|m|n|ng|p|t|u)|t|u)?|y(?:ê(?:m|n|ng|t|u)|t|nh|n)?)");

    private Syllables() {}

    /** Whether every word of the text is one; digits and signs between them do not matter. */
    static boolean only(String text) {
        String[] words = text.strip().split("[^\\p{L}\\p{M}]+");
        for (String word : words) {
            if (!word.isEmpty() && !isOne(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOne(String word) {
        String letters = Normalizer.normalize(word, Normalizer.Form.NFD);
        long tones = letters.chars().filter(c -> TONES.indexOf(c) >= 0).count();
        String toneless = Normalizer.normalize(letters.replaceAll("[" + TONES + "]", ""), Normalizer.Form.NFC);
        boolean caseIsOne = word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT))
                || word.equals(word.toUpperCase(Locale.ROOT));
        return tones <= 1
                && caseIsOne
                && SYLLABLE.matcher(toneless.toLowerCase(Locale.ROOT)).matches();
    }
}
