package vn.ketnap.calendar;

import java.util.List;

/** A calendar file that was refused as a whole; the message lists every bad line, one Vietnamese sentence each. */
public final class InvalidCalendarException extends RuntimeException {

    private final List<String> problems;

    InvalidCalendarException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence per problem, each naming its line; never empty. */
    public List<String> problems() {
        return problems;
    }
}
