package vn.ketnap.target;

import java.math.BigDecimal;
import java.util.List;

/**
 * The newly admitted people by group. Every share has the number of all newly admitted as its whole.
 *
 * @param averageAge on the day of the ceremony, one decimal; null of nobody
 */
public record Composition(
        long admitted,
        Share women,
        Share youth,
        Share ethnicMinority,
        Share religious,
        BigDecimal averageAge,
        List<Group> ages,
        List<Group> educations,
        List<Group> sources) {

    /** A group by its Vietnamese name. */
    public record Group(String label, Share share) {}
}
