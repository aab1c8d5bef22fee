package vn.ketnap.sheet;

import java.util.List;
import vn.ketnap.platform.TextNormalizer;

/** A column that a list may have. Case and diacritics of its header do not matter. */
public interface Column {

    /** The names under which it is known; the first one is used in messages. */
    List<String> headers();

    /** Whether a list without it is refused. */
    boolean required();

    /** Whether it holds a code or login that tells rows apart. */
    boolean identifies();

    default String label() {
        return headers().get(0);
    }

    /** Whether a cell of the header names this column. */
    default boolean hasHeader(String text) {
        String key = TextNormalizer.key(text);
        return headers().stream().map(TextNormalizer::key).anyMatch(key::equals);
    }
}
