package vn.ketnap.platform;

/** Somebody else was first; nothing was stored. The message is written for the person at the form and names nobody. */
public class OvertakenException extends RuntimeException {

    public OvertakenException(String message) {
        super(message);
    }
}
