package vn.ketnap.engine.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.RefusedException;

/** Reads what a form submitted as plain values: JSON becomes lists and maps. */
@Component
public class SubmittedValues {

    private final ObjectMapper json;

    SubmittedValues(ObjectMapper json) {
        this.json = json;
    }

    /** All variables in sight that are not the process's own, by name. */
    public Map<String, Object> of(VariableScope scope) {
        Map<String, Object> values = atStart(scope);
        values.keySet().removeAll(CaseVariables.kept());
        return values;
    }

    /** All variables of a process that has just started: it has none of its own yet. */
    public Map<String, Object> atStart(VariableScope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        scope.getVariables()
                .forEach((name, value) ->
                        values.put(name, value instanceof SpinJsonNode node ? plain(name, node) : value));
        return values;
    }

    private Object plain(String name, SpinJsonNode node) {
        try {
            return json.readValue(node.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw RefusedException.because("Không đọc được nội dung của ô " + name);
        }
    }
}
