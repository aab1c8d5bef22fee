package vn.ketnap.document;

import java.util.Locale;
import vn.ketnap.platform.TextNormalizer;

/** The name a file came with, made harmless text. No path is ever built from it. */
record FileName(String text) {

    private static final int LONGEST = 150;

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

    private String shortened() {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        String ending = text.substring(Math.max(text.lastIndexOf('.'), text.length() - 6));
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
