package vn.ketnap.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How PostgreSQL would answer what the application asks, whatever the values and however few rows there are. */
class QueryPlans {

    /** They grow with the cases, so that reading them whole takes longer from year to year. */
    private static final Set<String> GROWING = Set.of(
            "act_hi_actinst",
            "act_hi_procinst",
            "act_ru_authorization",
            "act_ru_event_subscr",
            "act_ru_execution",
            "act_ru_identitylink",
            "act_ru_job",
            "act_ru_task",
            "act_ru_variable");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");
    private static final Pattern CHANGES_OR_READS = Pattern.compile("(?i)select|update|delete");
    private static final Set<String> READS = Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan");

    private final JdbcTemplate database;
    private final ObjectMapper json = new ObjectMapper();

    /** On a connection of its own, where what is left to the planner is only whether an index answers. */
    QueryPlans(Connection connection) {
        database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        Stream.of("seqscan", "hashjoin", "mergejoin")
                .forEach(way -> database.execute("set enable_%s = off".formatted(way)));
    }

    /** Statements by the growing table of which they read every row, since no index answers them. */
    Map<String, Set<String>> wholeReads(Collection<String> statements) {
        Map<String, Set<String>> found = new TreeMap<>();
        statements.stream()
                .flatMap(sent -> Stream.of(sent.split("; ")))
                .map(String::strip)
                .filter(statement -> CHANGES_OR_READS.matcher(statement).lookingAt())
                .filter(statement -> GROWING.stream().anyMatch(statement.toLowerCase(Locale.ROOT)::contains))
                .distinct()
                .forEach(statement -> whole(plan(statement))
                        .filter(GROWING::contains)
                        .forEach(table -> found.computeIfAbsent(table, each -> new TreeSet<>())
                                .add(statement)));
        return found;
    }

    private JsonNode plan(String statement) {
        int[] number = {0};
        String numbered = PLACEHOLDER.matcher(statement).replaceAll(place -> "\\$" + ++number[0]);
        try {
            return json.readTree(
                            database.queryForObject("explain (generic_plan, format json) " + numbered, String.class))
                    .get(0)
                    .get("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> whole(JsonNode node) {
        boolean reads = READS.contains(node.path("Node Type").asText());
        boolean sought =
                node.has("Index Cond") || node.path("Node Type").asText().startsWith("Bitmap");
        Stream<String> own =
                reads && !sought ? Stream.of(node.path("Relation Name").asText()) : Stream.of();
        return Stream.concat(
                own,
                StreamSupport.stream(node.path("Plans").spliterator(), false).flatMap(QueryPlans::whole));
    }
}
