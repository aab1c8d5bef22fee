package vn.ketnap.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects everything that is wrong with a form, so that a person sees all of it at once. */
public final class Problems {

    /** Field of every form that lets a person go on in spite of warnings. */
    public static final String OVERRIDE_REASON = "overrideReason";

    /** A row of a list, or a field in it: {@code requests[0].place}. */
    private static final Pattern ROW = Pattern.compile("\\w+\\[(\\d{1,9})](?:\\.(\\w+))?");

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, String> labels;

    /** Problems of a form whose fields the person knows by these labels, by field name. */
    public Problems(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Problems of a form whose messages name their field themselves. */
    public Problems() {
        this(Map.of());
    }

    /** Adds a refusal that follows from plain sense. */
    public void add(String field, String message) {
        add(field, message, "");
    }

    /** Adds a refusal with the article it rests on. */
    public void add(String field, String message, String article) {
        found.add(new Problem(field, named(field, message), article, false));
    }

    /** Adds what was found elsewhere. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds a warning: the work may go on when the form gives a reason. */
    public void warn(String field, String message, String article) {
        found.add(new Problem(field, named(field, message), article, true));
    }

    /** Adds the usual refusal when a value that this answer calls for is missing. */
    public void require(String field, Object value) {
        require(field, value, "Chưa ghi nội dung này");
    }

    /** Adds a refusal when a value that this answer calls for is missing. */
    public void require(String field, Object value, String message) {
        boolean missing = value == null || value instanceof String text && text.isBlank();
        if (missing && !has(field)) {
            add(field, message);
        }
    }

    private String named(String field, String message) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            String label = labels.get(field);
            return label == null ? message : label + ": " + message;
        }
        String place = "Dòng %d".formatted(Integer.parseInt(row.group(1)) + 1);
        String label = row.group(2) == null ? null : labels.get(row.group(2));
        return "%s: %s".formatted(label == null ? place : place + ", " + label, message);
    }

    public boolean has(String field) {
        return found.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** Whether a field is refused, not only warned of. */
    public boolean blocked(String field) {
        return found.stream()
                .anyMatch(problem -> !problem.warning() && problem.field().equals(field));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the work when anything stands against it.
     *
     * @param overrideReason the reason given for going on in spite of warnings, may be null
     * @throws RefusedException with every problem found
     */
    public void refuse(String overrideReason) {
        boolean onlyWarnings = found.stream().allMatch(Problem::warning);
        boolean overridden = onlyWarnings && overrideReason != null && !overrideReason.isBlank();
        if (!found.isEmpty() && !overridden) {
            throw new RefusedException(found);
        }
    }
}
