package vn.ketnap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which packages use which tables by SQL: their own as they like, those of others only to read, and only these. */
class TablesTest {

    private static final Path MAIN = Path.of("src/main/java/vn/ketnap");
    private static final Pattern STORED = Pattern.compile("@Entity\\b[^{]*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern USED =
            Pattern.compile("\\b(from|join|into|update|delete from)\\s+([a-z]+(?:_[a-z]+)*_?)\\b");

    /** Tables without an entity, by the package that writes them. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("case_date", "procedure"),
            Map.entry("prior_consent", "procedure"),
            Map.entry("issued_number", "procedure"),
            Map.entry("reminder", "reminder"),
            Map.entry("reminder_mail", "reminder"),
            Map.entry("calendar_feed", "reminder"),
            Map.entry("statistic_code", "procedure"),
            Map.entry("unit_kind", "returns"),
            Map.entry("return_form", "returns"),
            Map.entry("return_line", "returns"),
            Map.entry("return_check", "returns"),
            Map.entry("target", "target"),
            Map.entry("rule_release", "amendment"),
            Map.entry("rule_edition", "amendment"),
            Map.entry("trail_entry", "security"),
            Map.entry("trail_head", "security"),
            Map.entry("local_order", "regulation"));

    /** The read models: what they read of others' tables. */
    private static final Map<String, Set<String>> READERS = Map.of(
            "amendment", Set.of("admission_case", "deadline"),
            "procedure", Set.of("party_member"),
            "security", Set.of("admission_case", "applicant"),
            "reminder", Set.of("deadline"),
            "report", Set.of("admission_case", "applicant", "deadline", "party_member"),
            "target", Set.of("admission_case", "applicant", "case_date", "deadline", "party_member", "stage_entry"),
            "returns",
                    Set.of(
                            "admission_case",
                            "applicant",
                            "case_date",
                            "case_paper",
                            "case_transfer",
                            "certificate",
                            "dossier_return",
                            "party_member",
                            "resolution",
                            "verification_request"),
            "engine", Set.of("admission_case", "journal_entry"),
            "backup", Set.of("trail_entry", "trail_head"));

    /** A place in the source that names a table. */
    private record Use(String room, String file, boolean reads, String table) {}

    @Test
    void tablesOfOthersAreReadByReadModelsAlone() throws IOException {
        Map<String, String> owners = new TreeMap<>(OWNERS);
        for (Path file : sources()) {
            Matcher stored = STORED.matcher(Files.readString(file));
            if (stored.find()) {
                owners.put(
                        stored.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(), room(file));
            }
        }
        Map<String, Set<String>> foreign = new TreeMap<>();
        Set<Use> forbidden = new java.util.LinkedHashSet<>();
        for (Path file : sources()) {
            Matcher used = USED.matcher(Files.readString(file));
            while (used.find()) {
                Use use = new Use(
                        room(file), file.getFileName().toString(), used.group(1).matches("from|join"), used.group(2));
                String owner = owners.get(use.table());
                if (owner == null || owner.equals(use.room())) {
                    continue;
                }
                if (use.reads() && READERS.getOrDefault(use.room(), Set.of()).contains(use.table())) {
                    foreign.computeIfAbsent(use.room(), room -> new TreeSet<>()).add(use.table());
                } else {
                    forbidden.add(use);
                }
            }
        }
        assertThat(forbidden).as("SQL on tables of other packages").isEmpty();
        assertThat(foreign).as("what is allowed is also needed").isEqualTo(new TreeMap<>(READERS));
    }

    private static String room(Path file) {
        return MAIN.relativize(file).getName(0).toString();
    }

    private static Iterable<Path> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(MAIN)) {
            return paths.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
