package vn.ketnap.platform;

/** A file could not be written, because the disk is full or the folder takes none. Nothing was stored. */
public final class StorageException extends RuntimeException {

    /** @param what that was to be written, without names of persons: it goes into the log */
    public StorageException(String what, Exception cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
