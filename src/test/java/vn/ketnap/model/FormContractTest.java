package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.ketnap.KetNapTest;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.procedure.step.Steps;

/**
 * Forms, the records they are read into and the models' expressions fit together. A field that cannot be edited may show
 * any known value; every other key of a form is a component of its record, and the other way round.
 */
@KetNapTest
class FormContractTest {

    private static final Pattern BEAN =
            Pattern.compile("\\$\\{(\\w+)\\.of\\(execution\\)}|delegateExpression=\"\\$\\{(\\w+)}\"");

    /** What a person confirms before a step that cannot be taken back; the server asks machines for no such thing. */
    private static final String CONFIRMED = "confirmed";

    @Autowired
    ApplicationContext context;

    private Map<String, Class<?>> records;

    @BeforeEach
    void findRecords() {
        records = FormRecords.all(context);
    }

    @Test
    void everyFormHasARecord() {
        assertThat(records)
                .containsOnlyKeys(FormFile.all().stream().map(FormFile::task).collect(Collectors.toSet()));
    }

    @Test
    void keysOfAFormAreTheComponentsOfItsRecord() {
        assertSoftly(softly -> camundaForms().forEach(form -> {
            Set<String> keys = new TreeSet<>();
            form.components().stream()
                    .filter(component -> component.has("key") && !FormFile.isShownOnly(component))
                    .forEach(component -> keys.add(component.get("key").asText()));
            keys.remove(CONFIRMED);
            Set<String> wanted =
                    new TreeSet<>(FormRecords.fields(records.get(form.task())).keySet());
            if (FormRecords.isStep(context, form.task())) {
                wanted.add(Steps.OVERRIDE_REASON);
            }
            softly.assertThat(keys).as(form.name()).isEqualTo(wanted);
        }));
    }

    @Test
    void choicesOfAFormCanBeRead() {
        assertSoftly(softly -> camundaForms().forEach(form -> {
            Map<String, Class<?>> fields = FormRecords.fields(records.get(form.task()));
            for (JsonNode component : form.components()) {
                Class<?> type = fields.get(component.path("key").asText());
                component.path("values").forEach(choice -> softly.assertThat(type != null
                                && FormRecords.reads(type, choice.path("value").asText()))
                        .as("%s %s: %s", form, component.path("key").asText(), choice)
                        .isTrue());
            }
        }));
    }

    @Test
    void pagesBindTheComponentsOfTheirRecord() {
        assertSoftly(softly -> forms().filter(FormFile::embedded).forEach(form -> {
            Map<String, Class<?>> fields = FormRecords.fields(records.get(form.task()));
            Set<String> names = new HashSet<>(fields.keySet());
            fields.values().stream()
                    .filter(Class::isRecord)
                    .forEach(row -> names.addAll(FormRecords.fields(row).keySet()));
            softly.assertThat(names).as("missing in %s", form).allMatch(form::mentions);
            names.add(Steps.OVERRIDE_REASON);
            names.add(CONFIRMED);
            softly.assertThat(form.models()).as("unknown in %s", form).isSubsetOf(names);
        }));
    }

    /** The engine would take such a value for its own. A start form has no process yet and may name the cell. */
    @Test
    void noFieldOfATaskIsNamedLikeAVariableOfTheProcess() {
        records.forEach((task, form) -> {
            if (FormRecords.isStep(context, task)) {
                assertThat(FormRecords.fields(form).keySet())
                        .as(task)
                        .doesNotContainAnyElementsOf(CaseVariables.kept())
                        .doesNotContain(Steps.OVERRIDE_REASON);
            }
        });
    }

    @Test
    void everyBeanNamedInAModelExists() throws IOException {
        Set<String> beans = new TreeSet<>();
        try (Stream<Path> models = Files.walk(Path.of("bpmn"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                BEAN.matcher(Files.readString(model))
                        .results()
                        .forEach(found -> beans.add(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }
        assertThat(beans).hasSizeGreaterThan(10).allMatch(context::containsBean);
    }

    private static Stream<FormFile> forms() {
        return FormFile.all().stream();
    }

    private List<FormFile> camundaForms() {
        return forms().filter(form -> !form.embedded() && records.containsKey(form.task()))
                .toList();
    }
}
