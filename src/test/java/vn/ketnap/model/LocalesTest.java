package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Vietnamese texts of the web applications against the English ones they were shipped with. */
class LocalesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Path OURS = Path.of("src/main/resources", APPS);
    private static final List<String> APPLICATIONS = List.of("tasklist", "welcome", "admin", "cockpit");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What has to stand in both: placeholders, mark-up and the entities of characters. */
    private static final Pattern FIXED =
            Pattern.compile("\\{\\{.*?}}|%\\w|</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>|&\\w+;");

    /** Names, abbreviations and signs that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of("Optimize", "<", "<=", ">", ">=");

    private static final Pattern SCRIPT = Pattern.compile("(?:import|from)\\s+'([^']+)'|'(scripts/[^']+)'");

    @ParameterizedTest
    @MethodSource("applications")
    void everyTextIsTranslated(String app) throws IOException {
        Map<String, String> english = labels(shipped(app));
        Map<String, String> vietnamese = labels(ours(app));

        assertThat(vietnamese.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(english).allSatisfy((key, text) -> {
            String translated = vietnamese.get(key);
            assertThat(fixedParts(translated)).as(key).isEqualTo(fixedParts(text));
            assertThat(translated.isBlank()).as(key).isEqualTo(text.isBlank());
            if (!text.isBlank() && !SAME_IN_BOTH.contains(text)) {
                assertThat(translated).as(key).isNotEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dated")
    void weeksBeginOnMondayAndDatesAreWrittenDayFirst(String app) throws IOException {
        JsonNode dates = ours(app).path("dateLocales");
        JsonNode english = shipped(app).path("dateLocales");

        assertThat(fieldNames(dates)).isEqualTo(fieldNames(english));
        assertThat(dates.at("/week/dow").asInt()).isEqualTo(1);
        assertThat(dates.at("/week/doy").asInt()).isEqualTo(4);
        assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(dates.at("/longDateFormat/LT").asText()).isEqualTo("HH:mm");
        assertThat(dates.at("/weekdays/1").asText()).isEqualTo("Thứ Hai");
        assertThat(dates.path("months")).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void theScriptsOfTheConfigurationExist(String app) throws IOException {
        Path config = OURS.resolve(app).resolve("scripts/config.js");

        List<String> scripts = SCRIPT.matcher(Files.readString(config))
                .results()
                .map(LocalesTest::script)
                .toList();

        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(file(config, script))
                .exists());
    }

    @Test
    void aLostPlaceholderIsNoticed() {
        assertThat(fixedParts("Đã tạo nhóm")).isNotEqualTo(fixedParts("Created {{group}}"));
        assertThat(fixedParts("<b>một</b> &lt;")).isNotEqualTo(fixedParts("<b>one</b>"));
    }

    static List<String> applications() {
        return APPLICATIONS;
    }

    /** The welcome page shows no dates. */
    static List<String> dated() {
        return APPLICATIONS.stream().filter(app -> !app.equals("welcome")).toList();
    }

    private static Path vietnamese(String app) {
        return OURS.resolve(app).resolve("locales/vi.json");
    }

    private static JsonNode ours(String app) throws IOException {
        return JSON.readTree(vietnamese(app).toFile());
    }

    private static JsonNode shipped(String app) throws IOException {
        try (InputStream file = LocalesTest.class.getResourceAsStream("/" + APPS + app + "/locales/en.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.substring(text.indexOf('{')));
        }
    }

    private static Map<String, String> labels(JsonNode locale) {
        return JSON.convertValue(locale.path("labels"), new TypeReference<>() {});
    }

    private static List<String> fixedParts(String text) {
        return FIXED.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Set<String> fieldNames(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String script(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** Imports are relative to the file, custom scripts to the application; what all share lies beside our own pages. */
    private static Path file(Path config, String script) {
        if (script.startsWith("./")) {
            return config.resolveSibling(script.substring(2));
        }
        return script.startsWith("scripts/")
                ? config.getParent().resolveSibling(script)
                : Path.of("src/main/resources/static/camunda/ketnap", script.replace("../../../ketnap/", ""));
    }
}
