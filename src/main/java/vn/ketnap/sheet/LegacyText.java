package vn.ketnap.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.ketnap.platform.TextNormalizer;

/**
 * Reads a name that may come from a register kept in the fonts of before Unicode (TCVN3 as in .VnTime, VNI as in VNI-Times), or
 * that a program has damaged. Names of every ethnic group of the country pass as they are.
 */
public final class LegacyText {

    /** Letters of names in Viet Nam: the alphabet with its tones, and the letters of Ê Đê, Gia Rai, Ba Na, Chăm and others. */
    private static final Pattern FOREIGN =
            Pattern.compile("[\\p{L}\\p{M}&&[^a-zA-ZđĐƀɃ\u0300\u0301\u0302\u0303\u0306\u0309\u030c\u031b\u0323]]");

    /** What no text in Unicode has: signs within a word, a capital with marks after a small letter, two letters of VNI. */
    private static final Pattern ODD = Pattern.compile("[µ¸¶·¹¨»¾¼½Æ©®ªÖ×Øßäåæ«¬ïñø÷ûþ¡¢£¤¥¦§\u00adÐÞÇËÎÏÑÜÅöüëîçÄ]"
            + "|\\p{Ll}[\\p{Lu}&&[^A-Z]]"
            + "|(?iu:[ae][ùøûõïâáàåãäêéèúüë]|o[ùøûõïâåä]|u[ùøûõï]|[ôö][ùøûõï]|y[ùøûõ])");

    private static final Pattern LOST = Pattern.compile("\ufffd|\\p{L}\\?|\\?\\p{L}");

    /** A sign or a capital with marks within a word. */
    private static final Pattern DAMAGED = Pattern.compile(
            "\\p{L}[¸¶¹¨»¾¼½©®ª×«¬÷¡¢£¤¥¦§µ\u00ad]" + "|[¸¶¹¨¾¼½®ª¬÷¡¢£¤¥¦§µ]\\p{L}|\\p{Ll}[\\p{Lu}&&[^A-Z]]");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Map<Character, String> TCVN3 = tcvn3();
    private static final Map<String, String> VNI = vni();
    private static final String VNI_TONES = "ùøûõï";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private LegacyText() {}

    /**
     * How a text is to be read.
     *
     * @param text what it says, as one line
     * @param code in which old code it stood; empty when it stood in Unicode
     * @param refusal why it cannot be used, a Vietnamese sentence; empty when it can
     */
    public record Reading(String text, String code, String refusal) {

        public boolean isConverted() {
            return !code.isEmpty();
        }
    }

    /**
     * Reads a text.
     *
     * @param raw as it stands in the cell
     */
    public static Reading read(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String line = TextNormalizer.line(raw);
        if (LOST.matcher(text).find()) {
            return refused(line, "Có chữ đã bị mất khi chuyển bảng mã (? hoặc �): ghi lại bằng phông Unicode.");
        }
        if (isMojibake(text)) {
            return refused(
                    line,
                    "Tệp gốc là UTF-8 nhưng đã bị mở theo bảng mã khác: mở lại tệp gốc, chọn UTF-8 khi mở, rồi lưu lại.");
        }
        if (!ODD.matcher(text).find() || Syllables.only(text)) {
            return foreign(text, line);
        }
        String fromTcvn3 = TextNormalizer.line(decodeTcvn3(text));
        String fromVni = TextNormalizer.line(decodeVni(text));
        boolean tcvn3 = !fromTcvn3.equals(line) && Syllables.only(fromTcvn3);
        boolean vni = !fromVni.equals(line) && Syllables.only(fromVni);
        if (tcvn3 != vni) {
            return tcvn3 ? new Reading(fromTcvn3, "TCVN3", "") : new Reading(fromVni, "VNI", "");
        }
        return tcvn3
                ? refused(line, "Chữ theo phông cũ, đọc được cả theo TCVN3 và VNI: ghi lại bằng phông Unicode.")
                : foreign(text, line);
    }

    private static Reading foreign(String text, String line) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        boolean sign = Pattern.compile("\\p{L}[¸¶¹¨»¾¼½©®ª×«¬÷¡¢£¤¥¦§µ\u00ad]|[¸¶¹¨¾¼½®ª¬÷¡¢£¤¥¦§µ]\\p{L}")
                .matcher(text)
                .find();
        boolean capital =
                Pattern.compile("\\p{Ll}[\\p{Lu}&&[^A-Z]]").matcher(text).find();
        return sign || capital || FOREIGN.matcher(decomposed).find()
                ? refused(
                        line, "Có chữ không phải chữ tiếng Việt Unicode: chuyển từ phông cũ sang Unicode rồi ghi lại.")
                : new Reading(line, "", "");
    }

    private static Reading refused(String line, String reason) {
        return new Reading(line, "", reason);
    }

    private static boolean isMojibake(String text) {
        if (text.chars().noneMatch(c -> c > 127) || !WINDOWS.newEncoder().canEncode(text)) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(WINDOWS)));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static String decodeTcvn3(String text) {
        StringBuilder decoded = new StringBuilder();
        for (char letter : text.toCharArray()) {
            decoded.append(TCVN3.getOrDefault(letter, String.valueOf(letter)));
        }
        return decoded.toString();
    }

    /** A letter and the mark behind it are one letter. */
    private static String decodeVni(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String two = text.substring(i, Math.min(text.length(), i + 2));
            String pair = two.length() == 2 ? VNI.get(two.toLowerCase(Locale.ROOT)) : null;
            String one = pair == null ? VNI.get(two.substring(0, 1).toLowerCase(Locale.ROOT)) : pair;
            String letter = one == null ? two.substring(0, 1) : one;
            decoded.append(Character.isUpperCase(text.charAt(i)) ? letter.toUpperCase(Locale.ROOT) : letter);
            i += pair == null ? 0 : 1;
        }
        return decoded.toString();
    }

    private static Map<Character, String> tcvn3() {
        String unicode = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ";
        String old = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§";
        Map<Character, String> table = new HashMap<>();
        for (int i = 0; i < old.length(); i++) {
            table.put(old.charAt(i), unicode.substring(i, i + 1));
        }
        return table;
    }

    private static Map<String, String> vni() {
        Map<String, String> table = new HashMap<>(
                Map.of("ô", "ơ", "ö", "ư", "ñ", "đ", "æ", "ỉ", "ó", "ĩ", "ò", "ị", "î", "ỵ", "ì", "ì", "í", "í"));
        for (int tone = 0; tone < VNI_TONES.length(); tone++) {
            for (String base : "a e o u y ô ö".split(" ")) {
                String letter = table.getOrDefault(base, base);
                table.put(base + VNI_TONES.charAt(tone), composed(letter + TONES.charAt(tone)));
            }
            for (String base : "a e o".split(" ")) {
                table.put(base + "áàåãä".charAt(tone), composed(base + "\u0302" + TONES.charAt(tone)));
            }
            table.put("a" + "éèúüë".charAt(tone), composed("a\u0306" + TONES.charAt(tone)));
        }
        for (String base : "a e o".split(" ")) {
            table.put(base + "â", composed(base + "\u0302"));
        }
        table.put("aê", "ă");
        return table;
    }

    private static String composed(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFC);
    }
}
