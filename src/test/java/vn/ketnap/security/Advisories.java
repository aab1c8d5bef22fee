package vn.ketnap.security;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is known against the libraries on the class path and why it does not apply: files that travel in the jar. */
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

    /** A jar in a local repository, where its folders say what it is. */
    record Component(Path folder) {

        String name() {
            return folder.getParent().getFileName().toString();
        }

        String version() {
            return folder.getFileName().toString();
        }

        boolean is(String library) {
            String[] parts = library.split(":");
            return folder.getParent().endsWith(Path.of(parts[0].replace('.', '/'), parts[1]));
        }
    }

    private record AdvisoryFile(List<Advisory> advisories) {}

    private record StatementFile(List<Statement> statements) {}

    static List<Advisory> known() {
        return read("/security/advisories.json", AdvisoryFile.class).advisories();
    }

    static List<Statement> statements() {
        return read("/security/vex.json", StatementFile.class).statements();
    }

    static List<Component> components() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(jar -> new Component(Path.of(jar).getParent()))
                .toList();
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
