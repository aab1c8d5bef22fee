package vn.ketnap.engine.sitting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.ketnap.engine.task.SharedStep;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.Problems;

/** The form of a step, taken apart into what is said of the meeting and what of each person. */
final class SittingForm {

    /** What only a vote calls for. */
    private static final Set<String> OF_THE_VOTE = Set.of("meeting", "cell-attendance", "committee-attendance", "vote");

    private final List<Placed> fields = new ArrayList<>();
    private final SharedStep step;

    /**
     * Reads the file of a form.
     *
     * @param known what the form of one of the persons shows, with the lists to choose from
     */
    SittingForm(SharedStep step, JsonNode file, Map<String, JsonNode> known) {
        this.step = step;
        read(file, "", known);
    }

    /** A field with the group in which it stands and the block to which it belongs. */
    private record Placed(String group, String block, Field field) {}

    /**
     * A field.
     *
     * @param type as Camunda Forms call it
     * @param required whatever the other answers are
     * @param values what there is to choose from, empty for other fields
     */
    public record Field(String key, String label, String type, boolean required, List<Choice> values) {}

    /** Fields of the meeting under one heading. */
    public record Section(String label, List<Field> fields) {}

    /** What is said of the meeting; without its votes where the body has cast them before. */
    List<Section> sections(boolean votes) {
        List<Section> sections = new ArrayList<>();
        of(votes).filter(placed -> !step.own().contains(placed.field.key())).forEach(placed -> {
            if (sections.isEmpty() || !sections.get(sections.size() - 1).label().equals(placed.group)) {
                sections.add(new Section(placed.group, new ArrayList<>()));
            }
            sections.get(sections.size() - 1).fields().add(placed.field);
        });
        return sections;
    }

    /** What is said of each person. */
    List<Field> own(boolean votes) {
        return of(votes)
                .map(Placed::field)
                .filter(field -> step.own().contains(field.key()))
                .toList();
    }

    private Stream<Placed> of(boolean votes) {
        return fields.stream().filter(placed -> votes || !OF_THE_VOTE.contains(placed.block));
    }

    private void read(JsonNode parent, String group, Map<String, JsonNode> known) {
        for (JsonNode part : parent.path("components")) {
            if (part.has("components")) {
                read(part, part.path("label").asText(group), known);
            }
            String key = part.path("key").asText();
            if (!key.isEmpty() && !key.equals(Problems.OVERRIDE_REASON) && !step.leavesOut(key)) {
                fields.add(
                        new Placed(group, part.path("properties").path("block").asText(), field(key, part, known)));
            }
        }
    }

    private static Field field(String key, JsonNode part, Map<String, JsonNode> known) {
        JsonNode values = part.has("valuesKey")
                ? known.getOrDefault(part.path("valuesKey").asText(), part.path("values"))
                : part.path("values");
        return new Field(
                key,
                part.path("label").asText(part.path("dateLabel").asText()),
                part.path("type").asText(),
                part.path("validate").path("required").asBoolean() && !part.has("conditional"),
                StreamSupport.stream(values.spliterator(), false)
                        .map(one -> new Choice(
                                one.path("label").asText(), one.path("value").asText()))
                        .toList());
    }
}
