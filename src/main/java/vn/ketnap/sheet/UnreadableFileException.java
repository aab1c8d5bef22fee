package vn.ketnap.sheet;

/** A file that cannot be read as a table; the message says why and what to do, in Vietnamese. */
public final class UnreadableFileException extends Exception {

    UnreadableFileException(String reason) {
        super(reason);
    }
}
