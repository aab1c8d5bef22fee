package vn.ketnap.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * English on a Vietnamese page: words of the texts that the web applications are shipped with, without those that the
 * Vietnamese texts use as well (names such as Cockpit, and syllables such as "theo").
 */
final class EnglishWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Predicate<String> LETTERS_ONLY =
            Pattern.compile("[a-z]{2,}").asMatchPredicate();
    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";

    /** What Camunda Forms say by themselves. */
    private static final String FORMS =
            "Field is required must match pattern valid value number search results nothing show previous next page";

    /** Syllables of names and of our own texts. */
    private static final Set<String> VIETNAMESE_TOO =
            Set.of("an", "am", "can", "do", "in", "long", "may", "no", "so", "to");

    /** The mark that the licence of the diagrams asks for, names of files and of tags in templates, logins of the tests, and addresses turned away. */
    private static final Pattern NAMES = Pattern.compile(
            "Powered by bpmn\\.io|\\{\\{\\w+}}|[\\w-]+\\.(csv|xlsx|pdf)|[a-z-]+\\.[a-z]{2}\\d+|[A-Z]+ /camunda/[\\w/.-]+");

    private static final Set<String> WORDS = words();

    /** Text that can be seen, and what is read out or shown on hovering; the choice of another language says so. */
    private static final String VISIBLE =
            """
            () => {
              const seen = element => element && !element.closest('[lang=en]') && !/SCRIPT|STYLE/.test(element.tagName)
                && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (seen(texts.currentNode.parentElement)) found.push(texts.currentNode.data);
              }
              for (const name of ['placeholder', 'title', 'aria-label', 'alt']) {
                document.querySelectorAll(`[${name}]`).forEach(element => seen(element) && found.push(element.getAttribute(name)));
              }
              return found;
            }
            """;

    private EnglishWords() {}

    /** The texts on the page that contain an English word. */
    @SuppressWarnings("unchecked")
    static Set<String> on(Page page) {
        return in((List<String>) page.evaluate(VISIBLE));
    }

    static Set<String> in(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> wordsOf(NAMES.matcher(text).replaceAll("")).anyMatch(WORDS::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words() {
        Set<String> words = Stream.concat(
                        wordsOf(FORMS), Stream.of("tasklist", "cockpit").flatMap(app -> labels(app, "en")))
                .collect(Collectors.toSet());
        Stream.of("tasklist", "cockpit", "admin")
                .flatMap(app -> labels(app, "vi"))
                .forEach(words::remove);
        words.removeAll(VIETNAMESE_TOO);
        return words;
    }

    private static Stream<String> labels(String app, String language) {
        try (InputStream file = EnglishWords.class.getResourceAsStream(APPS + app + "/locales/" + language + ".json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode labels = JSON.readTree(text.substring(text.indexOf('{'))).path("labels");
            return StreamSupport.stream(labels.spliterator(), false).flatMap(label -> wordsOf(label.asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> wordsOf(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(LETTERS_ONLY);
    }
}
