package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.security.trail.TrailCheck;

/** What an operator asks is answered on a port of its own, and nothing else is there. */
@KetNapTest
class WatchingIT {

    private static final String FIGURES = "/actuator/prometheus";

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int watching;

    @Autowired
    CaseRun run;

    @Autowired
    TrailCheck trail;

    @Autowired
    Environment settings;

    @Test
    void theFiguresFollowTheWork() throws Exception {
        String number = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        double before = figure("ketnap_tasks_completed_total{task=\"recordSympathizerResolution\"}");
        double logins = figure("ketnap_logins_total{result=\"wrong\"}");

        run.complete(number, "recordSympathizerResolution", Map.of());
        new Visitor("127.0.9.1", port).login("khong.co.ai", "Sai-mat-khau-roi-9");
        trail.verify();

        assertThat(figure("ketnap_tasks_completed_total{task=\"recordSympathizerResolution\"}"))
                .isEqualTo(before + 1);
        assertThat(figure("ketnap_logins_total{result=\"wrong\"}")).isEqualTo(logins + 1);
        assertThat(figure("ketnap_tasks_open")).isPositive();
        assertThat(figure("ketnap_limits_open")).isPositive();
        assertThat(figure("ketnap_trail_verified_seconds")).isPositive();
        assertThat(figure("ketnap_trail_intact")).isIn(0.0, 1.0);
        assertThat(send("GET", watching, FIGURES).body())
                .contains(
                        "ketnap_limits_late ",
                        "ketnap_mails_sent_total ",
                        "ketnap_mails_waiting ",
                        "ketnap_mails_held ",
                        "ketnap_mails_oldest_waiting_seconds ",
                        "ketnap_jobs_failed ",
                        "ketnap_jobs_due ",
                        "ketnap_incidents ",
                        "ketnap_release{version=",
                        "ketnap_storage_free_bytes{folder=\"documents\"} ",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes",
                        "http_server_requests_seconds_count")
                .as("cases and persons are nobody's business here")
                .doesNotContain(number, "cell-secretary.cb0001", "khong.co.ai", "Nguyễn");
    }

    /** Those of background work and of copies are missing here: there is none, and no file to copy. */
    @Test
    void theExamplesAskForFiguresThatAreThere() throws Exception {
        run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        String number = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.complete(number, "recordSympathizerResolution", Map.of());
        String figures = send("GET", watching, FIGURES).body();

        for (String file : List.of("dashboard.json", "alarms.yaml")) {
            List<String> asked = Pattern.compile("\\b(ketnap|hikaricp)_\\w+")
                    .matcher(Files.readString(Path.of("src/docs/watching", file)))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !name.matches("ketnap_(background|backup)_.*"))
                    .toList();
            assertThat(asked).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(figures)
                    .contains("\n" + name));
        }
    }

    @Test
    void healthStandsOnBothPortsWithoutDetails() throws Exception {
        for (int either : new int[] {port, watching}) {
            HttpResponse<String> answer = send("GET", either, "/actuator/health");
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.body()).startsWith("{\"status\":").doesNotContain("components", "details");
            assertThat(send("HEAD", either, "/actuator/health").statusCode()).isEqualTo(answer.statusCode());
        }
    }

    @Test
    void theFiguresAreNotOnTheMainPort() throws Exception {
        assertThat(send("GET", port, FIGURES).statusCode()).isEqualTo(404);
        assertThat(run.as("cell-secretary.cb0001").raw("GET", FIGURES, "", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/actuator/health/db",
                "/actuator/prometheus/",
                "/actuator/../actuator/env",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/",
                "/camunda/api/ketnap/viewer"
            })
    void nothingElseIsOnThePortOfTheFigures(String path) throws Exception {
        assertThat(send("GET", watching, path).statusCode()).isIn(400, 404);
    }

    @Test
    void thePortIsForReadingAndForThisMachine() throws Exception {
        assertThat(send("POST", watching, FIGURES).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", watching, "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private double figure(String name) throws Exception {
        Matcher found = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$")
                .matcher(send("GET", watching, FIGURES).body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private HttpResponse<String> send(String method, int to, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + to + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
