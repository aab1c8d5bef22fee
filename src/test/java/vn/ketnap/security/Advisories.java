package vn.ketnap.security;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The files that travel in the jar: what it is made of, what is known against that, and why it does not apply. */
final class Advisories {

    private static final Set<String> HARMLESS = Set.of("low", "medium");

    private Advisories() {}

    record Advisory(String id, String library, String fixedIn, String severity, String published, String source) {

        /** What nobody has rated counts as grave. */
        boolean grave() {
            return !HARMLESS.contains(severity);
        }
    }

    record Statement(String id, String status, String statement, String test) {}

    record Component(String group, String name, String version) {

        String library() {
            return group + ":" + name;
        }
    }

    private record AdvisoryFile(List<Advisory> advisories) {}

    private record StatementFile(List<Statement> statements) {}

    private record Bom(List<Component> components) {}

    static List<Advisory> known() {
        return read("/security/advisories.json", AdvisoryFile.class).advisories();
    }

    static List<Statement> statements() {
        return read("/security/vex.json", StatementFile.class).statements();
    }

    static List<Component> components() {
        return read("/META-INF/sbom/application.cdx.json", Bom.class).components();
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream text = Advisories.class.getResourceAsStream(file)) {
            return new ObjectMapper()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
