package vn.ketnap.security.trail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import vn.ketnap.platform.Choice;

/**
 * A page of the trail, the newest lines first. Times as people read them; labels are Vietnamese.
 *
 * @param byName whether the reader may search by name
 * @param total how many lines there are on all pages
 */
public record TrailView(boolean byName, long total, List<Row> rows) {

    private static final List<Choice> OPERATIONS = Arrays.stream(Operation.values())
            .map(operation -> new Choice(operation.label(), operation.name()))
            .toList();

    /** What a reader may narrow the trail to. */
    @JsonProperty
    public List<Choice> operations() {
        return OPERATIONS;
    }

    /**
     * One line.
     *
     * @param time dd/MM/yyyy HH:mm
     * @param officer name of the login, null when the register does not know it
     * @param subject number of a case or class, null for a list
     * @param person name of the case's person, only for those who may know it
     * @param purpose name of the step or route, null without one
     * @param times how often in this quarter of an hour
     */
    public record Row(
            long number,
            String time,
            String login,
            String officer,
            String subject,
            String person,
            String operation,
            String fields,
            String purpose,
            int times,
            String result,
            boolean denied,
            String address) {}
}
