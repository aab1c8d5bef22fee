package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that the files of the forms keep by themselves; {@link FormContractTest} holds them against the code. */
class FormsTest {

    /** What Tasklist shows and sends without trouble; others break the form or its button. */
    private static final Set<String> COMPONENT_TYPES = Set.of(
            "text",
            "group",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "datetime",
            "separator",
            "spacer");

    private static final Set<String> ENGLISH = Set.of(
            ("the and of is are name date day yes vote votes select please required field form submit cell member members "
                            + "party meeting result decision reason signer number title text label note other file "
                            + "none not with for from option value true false null undefined todo choose enter your "
                            + "secretary chair committee applicant helper class certificate comment comments")
                    .split(" "));

    static final Pattern VIETNAMESE_LETTER = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @Test
    void modelsAndFormsNameEachOther() {
        Set<String> wanted = Stream.concat(
                        Contract.USER_TASKS.values().stream()
                                .flatMap(List::stream)
                                .map(task -> ModelTest.kebab(task)
                                        + (Contract.EMBEDDED_FORMS.contains(task) ? ".html" : ".form")),
                        Contract.START_FORMS.values().stream()
                                .map(form -> form.startsWith("embedded:")
                                        ? form.substring("embedded:deployment:".length())
                                        : form + ".form"))
                .collect(Collectors.toSet());

        assertThat(forms()).extracting(FormFile::fileName).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Beside the form of a task Tasklist has a place for the link; a start form brings its own. */
    @Test
    void startFormsLeadToTheirSectionOfTheGuide() {
        assertThat(forms().stream().filter(form -> Contract.START_FORMS.containsKey(form.task())))
                .hasSize(3)
                .allMatch(form -> form.mentions("/camunda/ketnap/guide.html#" + form.name()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void camundaFormsHaveTheIdOfTheirFileAndOnlyComponentsThatWork(FormFile form) {
        if (form.embedded()) {
            return;
        }
        assertThat(form.root().path("id").asText()).isEqualTo(form.name());
        assertThat(form.components()).isNotEmpty().allSatisfy(component -> {
            assertThat(component.path("type").asText()).isIn(COMPONENT_TYPES);
            if (component.path("type").asText().equals("datetime")) {
                assertThat(component.path("subtype").asText()).isEqualTo("date");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasOneLabelAndOneKey(FormFile form) {
        List<JsonNode> fields =
                form.components().stream().filter(one -> one.has("key")).toList();
        assertThat(fields).allSatisfy(field -> assertThat(
                        field.path("label").asText() + field.path("dateLabel").asText())
                .as(field.path("key").asText())
                .isNotBlank());
        assertThat(fields).extracting(field -> field.path("key").asText()).doesNotHaveDuplicates();
        assertThat(form.components())
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everythingVisibleIsVietnamese(FormFile form) {
        assertThat(form.visibleTexts()).isNotEmpty();
        assertSoftly(softly -> form.visibleTexts().forEach(text -> {
            Set<String> words = words(text);
            Set<String> english = new HashSet<>(words);
            english.retainAll(ENGLISH);
            softly.assertThat(english).as("English in “%s”", text).isEmpty();
            if (words.size() >= 3) {
                softly.assertThat(text).as("diacritics").containsPattern(VIETNAMESE_LETTER);
            }
        }));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
