package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.it.KillableServer;

/**
 * Nobody becomes administrator through the set-up page of the web applications. The normal build starts one empty
 * application and sends what comes through until it is ready, the profile {@code full} starts twenty.
 */
@KetNapTest
class SetupRaceIT {

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String ADMINISTRATOR =
            """
            {"profile":{"id":"kexam","firstName":"Kẻ","lastName":"Xâm nhập"},"credentials":{"password":"Mat-khau-2026-xau"}}""";

    private static final int ATTACKERS = 16;
    private static final int STARTS = Boolean.getBoolean("ketnap.full") ? 20 : 1;
    private static final int TRIES = Boolean.getBoolean("ketnap.full") ? 10_000 : 400;

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Test
    void anEmptiedGroupOpensNothing() throws Exception {
        identity.deleteMembership("quantri", Groups.CAMUNDA_ADMIN);
        try {
            List<Integer> answers = inParallel(() -> {
                Browser browser = Browser.anonymous(port);
                List<Integer> mine = new ArrayList<>();
                for (int i = 0; i < TRIES / ATTACKERS; i++) {
                    mine.add(attempt(browser));
                }
                return mine;
            });

            assertThat(answers).hasSize(TRIES).containsOnly(401);
            assertThat(identity.createUserQuery().userId("kexam").count()).isZero();
        } finally {
            identity.createMembership("quantri", Groups.CAMUNDA_ADMIN);
        }
    }

    @Test
    void theFirstMomentOpensNothing(@TempDir Path data) throws Exception {
        for (int start = 0; start < STARTS; start++) {
            int free = freePort();
            AtomicBoolean ready = new AtomicBoolean();
            ExecutorService starter = Executors.newSingleThreadExecutor();
            Path folder = data.resolve("start" + start);
            Future<KillableServer> server = starter.submit(() -> {
                try {
                    return KillableServer.start(folder, free);
                } finally {
                    ready.set(true);
                }
            });
            try {
                List<Integer> answers = inParallel(() -> {
                    Browser browser = Browser.anonymous(free);
                    List<Integer> mine = new ArrayList<>();
                    while (!ready.get()) {
                        try {
                            mine.add(attempt(browser));
                        } catch (UncheckedIOException e) {
                            Thread.sleep(20); // not open yet
                        }
                    }
                    return mine;
                });

                assertThat(answers).isNotEmpty().containsOnly(401);
            } finally {
                starter.shutdown();
                server.get().kill();
            }
        }
    }

    /** As the page does it: with a session and its token. */
    private static int attempt(Browser browser) {
        browser.send("GET", "/camunda/app/admin/default/");
        HttpResponse<String> answer = browser.post(SETUP, "application/json", ADMINISTRATOR);
        return answer.statusCode();
    }

    private static List<Integer> inParallel(Callable<List<Integer>> attack) throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<List<Integer>> one : attackers.invokeAll(Collections.nCopies(ATTACKERS, attack))) {
                answers.addAll(one.get());
            }
            return answers;
        } finally {
            attackers.shutdownNow();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
