package vn.ketnap.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A Camunda Form as it stands before a person: which fields are seen follows from what is known and what was answered, by
 * the expressions of the form.
 */
final class ShownForm {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final FormFile file;
    private final Map<String, Object> known;

    /** @param known what the form is opened with */
    ShownForm(FormFile file, Map<String, ?> known) {
        this.file = file;
        this.known = plain(known);
    }

    /** Lists and records as the browser has them. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(Map<String, ?> values) {
        return JSON.convertValue(values, Map.class);
    }

    /** The fields to be filled in that a person sees, in their order. */
    List<JsonNode> fields(Map<String, ?> answers) {
        Map<String, Object> data = new LinkedHashMap<>(known);
        file.components()
                .forEach(component -> data.putIfAbsent(component.path("key").asText(), null));
        data.putAll(plain(answers));
        List<JsonNode> shown = new ArrayList<>();
        collect(file.root(), data, shown);
        return shown;
    }

    private static void collect(JsonNode holder, Map<String, Object> data, List<JsonNode> shown) {
        for (JsonNode component : holder.path("components")) {
            if (!hidden(component, data)) {
                collect(component, data, shown);
                if (component.has("key") && !FormFile.isShownOnly(component)) {
                    shown.add(component);
                }
            }
        }
    }

    private static boolean hidden(JsonNode component, Map<String, Object> data) {
        String hide = component.path("conditional").path("hide").asText();
        return !hide.isEmpty() && Boolean.TRUE.equals(value(hide.substring(1), data));
    }

    static Object value(String expression, Map<String, Object> data) {
        return FEEL.evaluateSimpleExpression(expression, Variables.fromMap(data).asVariableContext());
    }

    /** Whether an answer shows or hides something. */
    boolean asks(String key) {
        return file.components().stream()
                .map(component -> component.path("conditional").path("hide").asText())
                .anyMatch(Pattern.compile("\\b" + key + "\\b").asPredicate());
    }
}
