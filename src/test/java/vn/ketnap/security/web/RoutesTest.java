package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ketnap.KetNapTest;

/** Every route answers as the list says, to everybody, and nothing answers that the list does not name. */
@KetNapTest
class RoutesTest {

    private static final String PASSWORD = "Duong-di-2026-thu";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "head", "patch");

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    IdentityService identity;

    @Autowired
    List<RequestMappingHandlerMapping> controllers;

    /** Everybody by what they may reach. */
    private final Map<Browser, Set<Audience>> visitors = new LinkedHashMap<>();

    private Browser stranger;
    private Browser technician;

    @BeforeEach
    void open() {
        stranger = Browser.anonymous(port);
        technician = Browser.signedIn(port, "quantri", "Nguoi-quan-tri-2026");
        visitors.put(stranger, EnumSet.of(Audience.ANYONE));
        visitors.put(signedIn("cell-secretary.cb0001"), EnumSet.of(Audience.ANYONE, Audience.SIGNED_IN));
        visitors.put(signedIn("manager.cs01"), EnumSet.of(Audience.ANYONE, Audience.SIGNED_IN, Audience.COCKPIT));
        visitors.put(technician, EnumSet.complementOf(EnumSet.of(Audience.NOBODY)));
    }

    @Test
    void everyRouteIsOpenToItsAudienceAndClosedToOthers() {
        assertThat(routes.all()).hasSizeGreaterThan(80).allSatisfy(route -> assertThat(route.purpose())
                .isNotBlank());
        List<String> wrong = new ArrayList<>();
        // what ends the session is tried elsewhere
        routes.all().stream()
                .filter(route -> !route.path().getPatternString().endsWith("/logout"))
                .forEach(route -> visitors.forEach((browser, audiences) -> {
                    HttpResponse<String> answer = browser.send(route.method(), example(route));
                    if (audiences.contains(route.audience()) == refused(answer, route)) {
                        wrong.add(answer.statusCode() + " for " + audiences + " at " + route);
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theEnginesInterfaceIsClosedButForWhatIsListed() throws IOException {
        List<String> wrong = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : published().properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operations++;
                    if (!listed(method.toUpperCase(), ENGINE + path.getKey())) {
                        wrong.addAll(notRefused(method.toUpperCase(), ENGINE + path.getKey()));
                    }
                }
            }
        }

        assertThat(operations).isGreaterThan(380);
        assertThat(wrong).isEmpty();
    }

    /** Without the name of an engine the same interface is served once more. */
    @Test
    void theInterfaceOfTheUnnamedEngineIsClosed() throws IOException {
        List<Route> open = new ArrayList<>();
        published()
                .fieldNames()
                .forEachRemaining(path -> METHODS.forEach(
                        method -> routes.find(method.toUpperCase(), filled("/camunda/api/engine" + path))
                                .ifPresent(open::add)));

        assertThat(open).isEmpty();
    }

    @Test
    void ownInterfacesAreListedAndNoOthersAnswer() {
        List<String> unlisted = new ArrayList<>();
        controllers.forEach(mapping -> mapping.getHandlerMethods().forEach((mapped, handler) -> {
            for (String pattern : mapped.getPatternValues()) {
                boolean listed = Stream.of(HttpMethod.values()).anyMatch(method -> listed(method.name(), pattern));
                boolean own = handler.getBeanType().getPackageName().startsWith("vn.ketnap");
                if (own != listed) {
                    unlisted.add(pattern + " of " + handler);
                }
            }
        }));

        assertThat(unlisted).isEmpty();
    }

    @Test
    void whatMustNeverAnswerDoesNot() {
        for (String path : List.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                "/camunda/api/cockpit/plugin/base/static/app/../../../application.yaml",
                "/camunda/app/admin/default/setup/",
                "/engine-rest/engine",
                "/engine-rest/deployment/create",
                "/h2-console/",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/error",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/security/routes.csv",
                "/camunda/securityFilterRules.json")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH")) {
                assertThat(notRefused(method, path)).as(method + " " + path).isEmpty();
            }
        }
    }

    @Test
    void noSpellingLeadsRoundTheWall() {
        List<String> answered = new ArrayList<>();
        for (String path : List.of(
                "/camunda/api/admin/setup/default/user/create",
                ENGINE + "/deployment/create",
                ENGINE + "/process-instance",
                ENGINE + "/task",
                "/actuator/env")) {
            for (String spelling : spellings(path)) {
                for (String method : List.of("GET", "POST")) {
                    int status = stranger.send(method, spelling).statusCode();
                    if (!Set.of(400, 401, 404).contains(status)) {
                        answered.add(status + " " + method + " " + spelling);
                    }
                    // the plain spelling may be open to a technician
                    int known = technician.send(method, spelling).statusCode();
                    if (!Set.of(400, 403, 404).contains(known)) {
                        answered.add(known + " for the technician " + method + " " + spelling);
                    }
                }
            }
        }

        assertThat(answered).isEmpty();
    }

    private static List<String> spellings(String path) {
        int last = path.lastIndexOf('/');
        String parent = path.substring(0, last);
        String name = path.substring(last + 1);
        return List.of(
                "/" + path,
                parent + "//" + name,
                path + "/",
                path + ";x",
                path + ";x=1",
                parent + ";a/" + name,
                parent + "%2f" + name,
                parent + "%252f" + name,
                parent + "/%2e/" + name,
                parent + "/x/%2e%2e/" + name,
                parent + "/./" + name,
                parent + "/x/../" + name,
                parent + "/" + name.toUpperCase(),
                path.toUpperCase(),
                path.replace("camunda", "Camunda"),
                parent + "/%" + Integer.toHexString(name.charAt(0)) + name.substring(1),
                path + "%00",
                path + "%20",
                path + ".json",
                path + "%3b",
                parent + "%5c" + name,
                path + "%0a",
                "/camunda/app/../.." + path,
                "/camunda/lib/../../" + path);
    }

    private List<String> notRefused(String method, String path) {
        List<String> answered = new ArrayList<>();
        visitors.forEach((browser, audiences) -> {
            HttpResponse<String> answer = browser.send(method, filled(path));
            boolean known = audiences.contains(Audience.SIGNED_IN);
            boolean unmarked = !path.startsWith("/camunda/api/");
            int expected = known || unmarked ? 404 : 401;
            if (answer.statusCode() != expected && answer.statusCode() != 400) {
                answered.add(answer.statusCode() + " for " + audiences + " at " + method + " " + path);
            }
        });
        return answered;
    }

    /** Whether the list names the very path, not only a pattern into which it fits. */
    private boolean listed(String method, String template) {
        Optional<Route> route = routes.find(method, filled(template));
        return route.filter(found -> found.audience() != Audience.NOBODY)
                .filter(found -> unnamed(found.path().getPatternString()).equals(unnamed(template)))
                .isPresent();
    }

    /** A star is a variable that has no name. */
    private static String unnamed(String pattern) {
        return pattern.replaceAll("\\{[^}]*}|\\*(?=\\.)", "{}");
    }

    private static String filled(String template) {
        return template.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private static String example(Route route) {
        return filled(route.path().getPatternString()).replace("/**", "/none").replace("*", "none");
    }

    /** By the wall: what lies behind it may refuse, too, but in other words. */
    private static boolean refused(HttpResponse<String> answer, Route route) {
        String pattern = route.path().getPatternString();
        return pattern.startsWith("/camunda/api/")
                ? answer.body().contains("\"RouteRefused\"")
                : answer.statusCode() == 404 && !pattern.contains("*");
    }

    private Browser signedIn(String login) {
        User user = identity.createUserQuery().userId(login).singleResult();
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        return Browser.signedIn(port, login, PASSWORD);
    }

    private static JsonNode published() throws IOException {
        try (InputStream file = RoutesTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(file).path("paths");
        }
    }
}
