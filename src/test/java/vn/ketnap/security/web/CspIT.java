package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** Pages loaded at once by several people each work, and every answer carries the protective headers. */
@KetNapTest
class CspIT {

    private static final int CLIENTS = 8;

    /** One fortieth in the normal build, all with the profile {@code full}. */
    private static final int LOADS = Boolean.getBoolean("ketnap.full") ? 1_000 : 25;

    private static final Pattern NONCE_OF_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");

    @LocalServerPort
    int port;

    @Test
    void everyScriptOfAPageHasTheNonceOfItsAnswer() throws Exception {
        Set<String> nonces = ConcurrentHashMap.newKeySet();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> visits = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                visits.add(() -> {
                    Browser browser = Browser.anonymous(port);
                    for (int load = 0; load < LOADS; load++) {
                        for (String application : List.of("tasklist", "cockpit", "admin", "welcome")) {
                            nonces.add(nonceOf(browser.send("GET", "/camunda/app/" + application + "/default/")));
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> visit : clients.invokeAll(visits)) {
                visit.get();
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(nonces).as("one for each page").hasSize(CLIENTS * LOADS * 4);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        Browser stranger = Browser.anonymous(port);
        Browser technician = Browser.signedIn(port, "quantri", "Nguoi-quan-tri-2026");
        List<HttpResponse<String>> answers = List.of(
                stranger.send("GET", "/"),
                stranger.send("GET", "/camunda/app/tasklist/default/"),
                stranger.send("GET", "/camunda/lib/runtime.js"),
                stranger.send("GET", "/camunda/ketnap/import.html"),
                stranger.send("GET", "/actuator/health"),
                stranger.send("GET", "/camunda/api/engine/engine/default/task"),
                stranger.send("GET", "/nothing"),
                stranger.send("GET", "/camunda//api/engine"),
                stranger.send("GET", "/camunda%2fapi"),
                stranger.send("GET", "/%ff"),
                Browser.anonymous(port).send("POST", "/camunda/api/admin/auth/user/default/login/tasklist"),
                technician.send("GET", "/camunda/api/engine/engine/default/task/none"),
                technician.send("GET", "/camunda/api/nothing"),
                technician.post("/camunda/api/engine/engine/default/task", "application/json", "null"));

        Map<Integer, String> byStatus = new TreeMap<>();
        answers.forEach(answer -> {
            byStatus.put(answer.statusCode(), answer.uri().getPath());
            headersOf(answer);
        });
        assertThat(byStatus).containsKeys(200, 302, 400, 401, 403, 404);
    }

    @Test
    void ownPagesAllowNothingUnsafe() {
        String policy = policy(Browser.anonymous(port).send("GET", "/camunda/ketnap/import.html"));

        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe", "http:", "https:", "*");
    }

    private static void headersOf(HttpResponse<String> answer) {
        String what = answer.statusCode() + " " + answer.uri();
        assertThat(answer.headers().map())
                .as(what)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(policy(answer)).as(what).contains("frame-ancestors 'none'").contains("default-src");
        String caching = answer.headers().firstValue("cache-control").orElse("none");
        assertThat(caching)
                .as(what)
                .isEqualTo(answer.uri().getPath().startsWith("/camunda/api/") ? "no-store" : "no-cache");
        assertThat(answer.headers().allValues("set-cookie")).as(what).allSatisfy(cookie -> {
            assertThat(cookie).containsOnlyOnce("SameSite=Lax");
            assertThat(cookie.startsWith("XSRF-TOKEN=") || cookie.contains("HttpOnly"))
                    .isTrue();
        });
        assertThat(answer.body()).as(what).doesNotContain("Apache Tomcat");
    }

    private static String nonceOf(HttpResponse<String> page) {
        Matcher policy = NONCE_OF_POLICY.matcher(policy(page));
        assertThat(policy.find()).isTrue();
        assertThat(SCRIPT.matcher(page.body()).results().map(MatchResult::group))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(script -> script.contains("nonce=\"" + policy.group(1) + "\""));
        return policy.group(1);
    }

    private static String policy(HttpResponse<String> answer) {
        List<String> policies = answer.headers().allValues("content-security-policy");
        assertThat(policies).as(answer.uri().toString()).hasSize(1);
        return policies.get(0);
    }
}
