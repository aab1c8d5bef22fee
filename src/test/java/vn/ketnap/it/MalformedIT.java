package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ketnap.KetNapTest;

/**
 * Whatever is sent, nobody hears of a class, of SQL or of an internal error. Every operation that Camunda describes and
 * every one of ours is asked six times in a way that makes no sense, by a member of staff; then comes nonsense at random,
 * 500 requests in the normal build and 60,000 with {@code -Pfull}, always the same ones.
 */
@KetNapTest
class MalformedIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final int RANDOM_REQUESTS = Boolean.getBoolean("ketnap.full") ? 60_000 : 500;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final Pattern INSIDES = Pattern.compile(
            "exception|org\\.(camunda|spring|hibernate|h2|apache)|vn\\.ketnap|java\\.|\\bselect\\b.*\\bfrom\\b|act_(ru|hi|re|id)_|\\tat ",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "{\"variables\":",
            "[1,{\"a\":null}]",
            "{\"variables\":7,\"sorting\":\"x\",\"orQueries\":{},\"firstResult\":\"x\",\"taskId\":[],\"userId\":{},\"dueDate\":\"32/13\"}",
            "{\"userId\":null,\"variables\":{\"a\":null,\"b\":{\"type\":\"Không\",\"value\":{}}},\"name\":\"\\u0000\"}");
    private static final List<String> QUERIES = List.of(
            "",
            "?firstResult=x&maxResults=-1",
            "?sortBy=x&sortOrder=y",
            "?maxResults=99999999999999999999",
            "?dueBefore=32/13&createdAfter=x&active=maybe&deserializeValue=7",
            "?" + "a".repeat(2_000) + "=%00%F0%9F%99%82");
    private static final List<String> NAMES = List.of(
            "x",
            "0",
            "' or 1=1 --",
            "a".repeat(4_000),
            "Nguye\u0302\u0303n \u202e Ánh",
            "${now()}",
            "*",
            "-1",
            "aaaaaaaa-0000-11f1-8000-0242ac110002");

    @Autowired
    CaseRun run;

    @Autowired
    IdentityService identity;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private record Operation(String method, String path) {}

    @Test
    void noRequestIsAnsweredWithWhatIsInside() throws IOException {
        TasklistApi staff = run.as("cell-secretary.cb0001");
        List<Operation> operations = operations();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            for (int i = 0; i < BODIES.size(); i++) {
                wrong.addAll(ask(staff, operation, NAMES.get(i), QUERIES.get(i), BODIES.get(i)));
            }
        }
        Random random = new Random(20261121);
        for (int i = 0; i < RANDOM_REQUESTS; i++) {
            Operation operation = any(operations, random);
            wrong.addAll(ask(staff, operation, any(NAMES, random), any(QUERIES, random), nonsense(random, 3)));
        }
        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThan(380);
    }

    @Test
    void nobodyMakesHimselfAdministrator() {
        String before = administrators();
        String user = "{\"profile\":{\"id\":\"kegian\"},\"credentials\":{\"password\":\"Mat-khau-rat-dai-2026\"}}";
        TasklistApi staff = run.as("cell-secretary.cb0001");

        for (String path : List.of(
                "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/")) {
            assertThat(staff.raw("POST", path, "application/json", user).statusCode())
                    .isBetween(400, 499);
        }

        assertThat(administrators()).isEqualTo(before).isNotEmpty();
        assertThat(identity.createUserQuery().userId("kegian").count()).isZero();
    }

    private String administrators() {
        return identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(user -> user.getId())
                .toList()
                .toString();
    }

    private List<String> ask(TasklistApi staff, Operation operation, String name, String query, String body) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String path = operation.path().replaceAll("\\{[^}]+}", encoded.replace("$", "\\$"));
        boolean read = operation.method().equals("GET");
        HttpResponse<String> answer =
                staff.raw(operation.method(), path + query, read ? "" : "application/json", read ? "" : body);
        boolean inside = answer.statusCode() >= 400
                && INSIDES.matcher(answer.body().replace(path, "")).find();
        return answer.statusCode() >= 500 || inside
                ? List.of("%s %s %s: %d %s".formatted(operation, query, body, answer.statusCode(), answer.body()))
                : List.of();
    }

    private List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        try (InputStream text = getClass().getResourceAsStream("/openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(text).path("paths");
            paths.fieldNames()
                    .forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            operations.add(new Operation(method.toUpperCase(Locale.ROOT), ENGINE + path));
                        }
                    }));
        }
        controllers.getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/camunda/api/ketnap/"))
                .forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> operations.add(new Operation(verb.name(), path)))));
        return operations;
    }

    /** JSON that is sometimes broken, of the names that the interface knows. */
    private static String nonsense(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(6) : random.nextInt(9)) {
            case 0 -> "null";
            case 1 -> "" + random.nextLong();
            case 2 -> "\"" + any(NAMES, random) + "\"";
            case 3 -> "1e999";
            case 4 -> random.nextBoolean() ? "true" : "";
            case 5 -> "\"Việc \\ud800 \\u0000\"";
            case 6 -> "[" + nonsense(random, depth - 1) + "," + nonsense(random, depth - 1) + "]";
            default ->
                "{\"" + any(List.of("variables", "userId", "sorting", "orQueries", "query", "value", "type"), random)
                        + "\":" + nonsense(random, depth - 1) + ",\"id\":" + nonsense(random, depth - 1) + "}";
        };
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
