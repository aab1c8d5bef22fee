package vn.ketnap.engine.web;

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
        Outcome type, String message, String id, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem> problems) {}
