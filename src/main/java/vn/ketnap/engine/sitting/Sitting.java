package vn.ketnap.engine.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ketnap.engine.sitting.SittingForm.Field;
import vn.ketnap.engine.sitting.SittingForm.Section;

/**
 * A meeting that may do one step for several persons, as the page shows it.
 *
 * @param title name of the step, Vietnamese
 * @param note what the form says of the figures that are filled in, null for nothing
 * @param sections what is said of the meeting, empty where no meeting does several of these steps
 * @param own what is said of each person
 * @param shared what is known of the meeting, by field
 */
public record Sitting(
        String title,
        String note,
        List<Section> sections,
        List<Field> own,
        Map<String, Object> shared,
        List<Person> persons) {

    /**
     * One of the persons.
     *
     * @param task id of the open task
     * @param cell name of the cell, null where the task does not say it
     * @param cited what the bodies before decided, Vietnamese
     * @param values what is known or was typed before, by field
     * @param alone why the person is entered in a form of his or her own, null for all others
     */
    public record Person(
            String task,
            String number,
            String name,
            String cell,
            List<String> cited,
            Map<String, Object> values,
            String alone) {}

    /** What the page sends: what is said of the meeting, and a line for each person. */
    public record Entry(Map<String, Object> shared, List<Line> persons) {

        public Entry {
            shared = shared == null ? Map.of() : shared;
            persons = persons == null
                    ? List.of()
                    : persons.stream().filter(Objects::nonNull).toList();
        }
    }

    /** The line of one person, by the task. */
    public record Line(String task, Map<String, Object> values) {

        public Line {
            values = values == null ? Map.of() : values;
        }
    }

    /** Whose step was done. */
    public record Done(String number, String name) {}
}
