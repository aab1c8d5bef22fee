package vn.ketnap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What axe finds wrong in our parts of a page. */
final class Accessibility {

    private static final String AXE = script();

    /** Drawn by the calendar of Camunda Forms, out of reach of the keyboard on purpose: dates are typed. */
    private static final List<String> NOT_OURS = List.of(".flatpickr-calendar");

    /** The login form of Camunda numbers its fields in the order in which they stand. */
    private static final String OF_LOGIN = "^tabindex: ";

    /** Tabulator wraps the rows of its grids in elements that the roles do not provide for. */
    private static final String OF_TABULATOR = "^aria-required-(children|parent): \\.tabulator";

    private static final String RUN =
            """
            ({ within, without, ofOthers }) => axe.run({ include: within, exclude: without }, { resultTypes: ['violations'] })
              .then(result => result.violations
                .filter(each => ['serious', 'critical'].includes(each.impact))
                .flatMap(each => each.nodes.map(node => `${each.id}: ${node.target} ${node.html.slice(0, 160)}`))
                .filter(each => !each.match(ofOthers)))
            """;

    private Accessibility() {}

    /** Serious and critical findings inside the elements that a selector finds. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page, String within) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(
                RUN, Map.of("within", List.of(within), "without", NOT_OURS, "ofOthers", OF_LOGIN + "|" + OF_TABULATOR));
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
