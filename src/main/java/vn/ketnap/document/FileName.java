package vn.ketnap.document;

import java.util.Locale;
import vn.ketnap.platform.TextNormalizer;

/** The name a file came with, made harmless text. No path is ever built from it. */
record FileName(String text) {

    private static final int LONGEST = 150;

    /** A dot with nothing behind it, or with what programs call the type of a file; never a number that belongs to the name. */
    private static final String ENDING = "\\.(?:(?=\\p{Alnum}*\\p{Alpha})\\p{Alnum}{1,5})?$";

    /** Keeps what follows the last path separator, without control and direction characters; may be empty. */
    static FileName of(String given) {
        String composed = TextNormalizer.line(given);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        return new FileName(new FileName(last.strip()).shortened());
    }

    /** Ending in small letters without the dot, empty without one. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The same name with an ending that says what the file is. */
    FileName endingLike(DocumentType type) {
        if (type.isEndingOf(extension())) {
            return this;
        }
        FileName stem = new FileName(text.replaceFirst(ENDING, ""));
        if (type.isEndingOf(stem.extension())) {
            return stem;
        }
        String named = stem.text().isBlank() ? "giấy tờ" : stem.text();
        return new FileName(new FileName(named + "." + type.usualEnding()).shortened());
    }

    private String shortened() {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        String ending = text.substring(Math.max(text.lastIndexOf('.'), text.length() - 6));
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
