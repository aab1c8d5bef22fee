package vn.ketnap.regulation;

/**
 * Where a limit or a result comes from.
 *
 * @param article document and point, never empty
 * @param note short Vietnamese remark, may be empty
 */
public record LegalBasis(String article, Certainty certainty, String note) {

    /** For screens: the article, with a warning in brackets when it is not sure. */
    public String text() {
        return certainty.caution().isEmpty() ? article : article + " (" + certainty.caution() + ")";
    }
}
