package vn.ketnap.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the fields of a task's form are called on the form, so that a refusal can name the field it means. */
@Component
public class FormLabels {

    /** What a label takes from the case, with the word before it. */
    private static final Pattern VALUE = Pattern.compile("\\s*(?:ngày )?\\{\\{.*?}}");

    private final ObjectMapper json;
    private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();

    FormLabels(ObjectMapper json) {
        this.json = json;
    }

    /** Label by field; empty for a task without a form. */
    public Map<String, String> of(String taskId) {
        return labels.computeIfAbsent(taskId, this::read);
    }

    private Map<String, String> read(String taskId) {
        String name = taskId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        Map<String, String> found = new LinkedHashMap<>();
        try {
            for (Resource form : files(name + ".form")) {
                collect(json.readTree(form.getInputStream()), found);
            }
            for (Resource page : files(name + ".html")) {
                HtmlLabels.collect(page.getContentAsString(StandardCharsets.UTF_8), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }

    private static Resource[] files(String name) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/" + name);
    }

    private static void collect(JsonNode component, Map<String, String> found) {
        String label =
                component.path("label").asText(component.path("dateLabel").asText(""));
        if (component.hasNonNull("key") && !label.isBlank()) {
            found.put(
                    component.get("key").asText(),
                    VALUE.matcher(label).replaceAll("").strip());
        }
        component.path("components").forEach(inner -> collect(inner, found));
    }
}
