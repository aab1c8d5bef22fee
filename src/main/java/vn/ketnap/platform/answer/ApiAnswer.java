package vn.ketnap.platform.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.ketnap.platform.Problem;

/**
 * What a caller of the interface hears when something was not done.
 *
 * @param message one Vietnamese sentence for the person at the screen, or the list of what is wrong with a form
 * @param id stands in the log beside the same request
 * @param problems what is wrong with a form, empty otherwise
 */
public record ApiAnswer(
        Outcome type, String message, String id, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem> problems) {

    /** The answer with the usual sentence of its outcome. */
    public static ApiAnswer of(Outcome outcome) {
        return of(outcome, outcome.sentence(RequestIds.current()), List.of());
    }

    /** The answer to the present request with a sentence of its own. */
    public static ApiAnswer of(Outcome outcome, String message, List<Problem> problems) {
        return new ApiAnswer(outcome, message, RequestIds.current(), problems);
    }
}
