package vn.ketnap.platform;

/**
 * One thing that is wrong with what was submitted.
 *
 * @param field name of the form's field, empty when the whole form is meant
 * @param message Vietnamese sentence for the person at the form
 * @param article legal basis of the refusal, empty when it is a matter of plain sense
 * @param warning true when the work may go on with a written reason
 */
public record Problem(String field, String message, String article, boolean warning) {

    /** The same, told at another field. */
    public Problem at(String other) {
        return new Problem(other, message, article, warning);
    }

    /** The sentence with its legal basis. */
    public String text() {
        return article.isBlank() ? message : message + " (" + article + ")";
    }
}
