package vn.ketnap.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The table {@code security/rights.csv}: who may do what. */
final class RightsTable {

    private static final String FILE = "security/rights.csv";
    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS =
            new LinkedHashSet<>(List.of("PATCH", "DELETE", "PUT", "POST", "OPTIONS", "GET"));

    /** How a login stands to a case. The first ones are columns of the table; the last ones give no right. */
    enum Relation {
        ANYWHERE,
        HOLDER,
        HELPER,
        OWN,
        BELOW,
        ACTOR,
        SIBLING,
        FOREIGN;

        private static final List<Relation> COLUMNS = List.of(ANYWHERE, HOLDER, HELPER, OWN, BELOW, ACTOR);
    }

    /**
     * A line of the table.
     *
     * @param path below the engine's interface, or a whole one
     * @param answer the status that a right gets, 0 for any success
     */
    record Operation(
            String name, String method, String path, String body, int answer, Map<Relation, Set<String>> allowed) {

        boolean isAllowed(String role, Set<Relation> relations) {
            boolean isLogin = !role.equals("anonymous");
            boolean holdsARole = isLogin && !Set.of("technician", "former").contains(role);
            return relations.stream()
                    .map(relation -> allowed.getOrDefault(relation, Set.of()))
                    .anyMatch(roles -> roles.contains(role)
                            || roles.contains("any") && holdsARole
                            || roles.contains("login") && isLogin);
        }

        /** The kinds of things that it names. */
        Set<String> ids() {
            return ID.matcher(path + body)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        String url() {
            return path.startsWith("/camunda/") ? path : Visitor.ENGINE + path;
        }

        boolean isOwn() {
            return path.startsWith("/camunda/api/ketnap/");
        }
    }

    private RightsTable() {}

    static List<Operation> operations() throws IOException {
        return new ClassPathResource(FILE)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("operation;"))
                .map(RightsTable::operation)
                .toList();
    }

    /** Every address of the table with the methods that the table does not have for it, which are nobody's. */
    static List<Operation> otherMethods(List<Operation> operations) {
        Map<String, Operation> examples = new LinkedHashMap<>();
        Map<String, Set<String>> present = new LinkedHashMap<>();
        for (Operation operation : operations) {
            String address =
                    ID.matcher(operation.path().replaceFirst("\\?.*", "")).replaceAll((MatchResult id) -> "{}");
            examples.putIfAbsent(address, operation);
            present.computeIfAbsent(address, unseen -> new TreeSet<>()).add(operation.method());
        }
        List<Operation> others = new ArrayList<>();
        examples.forEach((address, example) -> METHODS.stream()
                .filter(method -> !present.get(address).contains(method))
                .map(method -> new Operation(method + " of " + example.name(), method, example.path(), "", 0, Map.of()))
                .forEach(others::add));
        return others;
    }

    private static Operation operation(String line) {
        String[] columns = line.split(";", -1);
        if (columns.length != 5 + Relation.COLUMNS.size()) {
            throw new IllegalArgumentException("Not a line of " + FILE + ": " + line);
        }
        Map<Relation, Set<String>> allowed = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.COLUMNS) {
            allowed.put(relation, new TreeSet<>(Arrays.asList(columns[5 + relation.ordinal()].split(" "))));
        }
        int answer = columns[4].isEmpty() ? 0 : Integer.parseInt(columns[4]);
        return new Operation(columns[0], columns[1], columns[2], columns[3], answer, allowed);
    }
}
