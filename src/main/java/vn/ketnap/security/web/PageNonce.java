package vn.ketnap.security.web;

/** Where a page finds the nonce that its answer's policy names. */
public final class PageNonce {

    /** Attribute of the request. */
    public static final String ATTRIBUTE = PageNonce.class.getName();

    private PageNonce() {}
}
