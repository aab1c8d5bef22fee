package vn.ketnap.platform;

/** A value that has a Vietnamese name, used on screens and in spreadsheets. */
public interface Labelled {

    /** The Vietnamese name, never empty. */
    String label();
}
