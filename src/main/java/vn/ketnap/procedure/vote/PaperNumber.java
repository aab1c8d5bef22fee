package vn.ketnap.procedure.vote;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.platform.TextNormalizer;

/**
 * The one spelling of a number, however it was typed, so that the same number is the same text: "Số 5 – nq/CB" is
 * "05-NQ/CB", a Đ is the Vietnamese letter whatever looks like it.
 */
public final class PaperNumber {

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LEADING_WORD = Pattern.compile("^SỐ[:.]?(?=\\d)");
    private static final Pattern PARTS = Pattern.compile("0*(\\d+)([-/.].*)?");
    private static final Pattern SYMBOLS = Pattern.compile("(\\d+)[-/](\\p{Lu}+)[-/](.+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern CV = Pattern.compile("(\\d{6})(\\p{Lu}{2,3})");

    /** Symbols of papers and bodies that are often typed without their Đ. */
    private static final Map<String, String> SYMBOLS_WITH_STROKE =
            Map.of("QD", "QĐ", "DU", "ĐU", "DUBP", "ĐUBP", "DTN", "ĐTN", "BXDD", "BXDĐ");

    private PaperNumber() {}

    /**
     * Number and symbol of a paper, such as "15-QĐ/ĐU", or the number of a member's curriculum vitae, such as "000001 HN"
     * (38-HD/BTCTW, II.1.2); null stays null.
     */
    public static String canonical(String typed) {
        if (typed == null) {
            return null;
        }
        String plain = LEADING_WORD.matcher(plain(typed)).replaceFirst("");
        Matcher cv = CV.matcher(plain);
        if (cv.matches()) {
            return cv.group(1) + " " + cv.group(2);
        }
        Matcher parts = PARTS.matcher(plain);
        if (parts.matches()) {
            String number = parts.group(1).length() == 1 ? "0" + parts.group(1) : parts.group(1);
            plain = parts.group(2) == null ? number : number + parts.group(2);
        }
        plain = WORD.matcher(plain).replaceAll(word -> SYMBOLS_WITH_STROKE.getOrDefault(word.group(), word.group()));
        Matcher symbols = SYMBOLS.matcher(plain);
        return symbols.matches() ? symbols.group(1) + "-" + symbols.group(2) + "/" + symbols.group(3) : plain;
    }

    private static String plain(String typed) {
        String upper = TextNormalizer.line(typed).toUpperCase(Locale.ROOT);
        return DASHES.matcher(BLANKS.matcher(upper).replaceAll("")).replaceAll("-");
    }
}
