package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ketnap.KetNapApplication;

/**
 * Nobody becomes administrator through the set-up page of the web applications: fifty visitors try it at the moment when
 * the port of an empty application opens, and again when its group of administrators was emptied. The normal build
 * starts once, the profile {@code full} 200 times, one after the other in this process: 10,000 visits of each kind.
 */
@Tag("own-application")
class SetupRaceIT {

    private static final Logger LOG = LoggerFactory.getLogger(SetupRaceIT.class);

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String ADMINISTRATOR =
            """
            {"profile":{"id":"kexam","firstName":"Kẻ","lastName":"Xâm nhập"},"credentials":{"password":"Gio-mat-8-hien-nha"}}""";

    private static final int ATTACKERS = 50;
    private static final int STARTS = Integer.getInteger("race.starts", Boolean.getBoolean("ketnap.full") ? 200 : 1);

    @Test
    void neitherTheFirstMomentNorAnEmptiedGroupOpensAnything() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS + 1);
        int tries = 0;
        long began = System.nanoTime();
        try {
            for (int start = 0; start < STARTS; start++) {
                tries += attackedFromTheStart(threads, start);
            }
        } finally {
            threads.shutdownNow();
        }
        LOG.info(
                "{} starts, {} tries, none succeeded; {} s for each start",
                STARTS,
                tries,
                "%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3 / STARTS));
    }

    private static int attackedFromTheStart(ExecutorService threads, int number) throws Exception {
        int port = freePort();
        List<Browser> browsers =
                Stream.generate(() -> Browser.anonymous(port)).limit(ATTACKERS).toList();
        Future<ConfigurableApplicationContext> start = threads.submit(() -> started(port, number));
        awaitOpen(port, start);
        List<Integer> answers = new ArrayList<>(attack(threads, browsers));
        try (ConfigurableApplicationContext application = start.get()) {
            IdentityService identity = application.getBean(IdentityService.class);
            assertThat(identity.createUserQuery()
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .count())
                    .isEqualTo(1);
            identity.deleteMembership("quantri", Groups.CAMUNDA_ADMIN);
            answers.addAll(attack(threads, browsers));

            assertThat(answers).hasSize(4 * ATTACKERS).containsOnly(401);
            assertThat(identity.createUserQuery().userId("kexam").count()).isZero();
            assertThat(identity.createUserQuery()
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .count())
                    .isZero();
        }
        return answers.size();
    }

    private static ConfigurableApplicationContext started(int port, int number) {
        return new SpringApplicationBuilder(KetNapApplication.class)
                .run(
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:race" + number,
                        "--ketnap.documents.folder=target/documents",
                        "--ketnap.password-rounds=100",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    private static void awaitOpen(int port, Future<?> start) {
        while (!start.isDone()) {
            try {
                new Socket("localhost", port).close();
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Each at once without more ado, and then as the page does it, with a session and its token. */
    private static List<Integer> attack(ExecutorService threads, List<Browser> browsers) throws Exception {
        List<Callable<List<Integer>>> visits = browsers.stream()
                .map(browser -> (Callable<List<Integer>>) () -> {
                    int atOnce = attempt(browser);
                    browser.send("GET", "/camunda/app/admin/default/");
                    return List.of(atOnce, attempt(browser));
                })
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (Future<List<Integer>> visit : threads.invokeAll(visits)) {
            answers.addAll(visit.get());
        }
        return answers;
    }

    private static int attempt(Browser browser) {
        return browser.post(SETUP, "application/json", ADMINISTRATOR).statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
