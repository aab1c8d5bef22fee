package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes, each a process of its own, on one real PostgreSQL that was empty when both began to start at the same moment.
 * The database stands behind a line that can be cut, and can be stopped and started itself.
 */
final class TwoNodes implements AutoCloseable {

    /** How long a node goes on with what it has read: half a minute in an office. */
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    static final String ADMINISTRATOR = "quantri";
    static final String ADMINISTRATORS_PASSWORD = "Nguoi-quan-tri-2026";

    private final Path folder;
    private final CutLine line;
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JdbcTemplate database;
    private final int databasePort;
    private final KillableServer a;
    private final KillableServer b;
    private EmbeddedPostgres server;

    TwoNodes(Path folder) throws IOException {
        this.folder = folder;
        server = server(0);
        databasePort = server.getPort();
        line = new CutLine(databasePort);
        mailServer.start();
        database = new JdbcTemplate(
                new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", ""));
        CompletableFuture<KillableServer> second = CompletableFuture.supplyAsync(() -> node("b"));
        a = node("a");
        b = second.join();
    }

    @Override
    public void close() throws IOException {
        try {
            a.kill();
            b.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        mailServer.stop();
        line.close();
        server.close();
    }

    KillableServer a() {
        return a;
    }

    KillableServer b() {
        return b;
    }

    CutLine line() {
        return line;
    }

    GreenMail mailServer() {
        return mailServer;
    }

    JdbcTemplate database() {
        return database;
    }

    int count(String from) {
        return database.queryForObject("select count(*) from " + from, Integer.class);
    }

    /** As an administrator restarts the server: connections end, and for a while there is none. */
    void stopDatabase() throws IOException {
        server.close();
    }

    void startDatabase() throws IOException {
        server = server(databasePort);
    }

    /** Looks again and again: other processes are waited for. */
    static void within(Duration most, BooleanSupplier wanted) {
        long end = System.nanoTime() + most.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private KillableServer node(String name) {
        try {
            return KillableServer.start(
                    folder.resolve(name),
                    "--spring.profiles.active=postgres",
                    "--KETNAP_DATABASE_URL=jdbc:postgresql://localhost:" + line.port() + "/postgres",
                    "--KETNAP_DATABASE_USER=postgres",
                    "--spring.datasource.hikari.connection-timeout=1000",
                    "--ketnap.documents.folder=" + folder.resolve("documents"),
                    "--ketnap.drafts.key-file=" + folder.resolve("drafts.key"),
                    "--ketnap.remembered=" + REMEMBERED.toSeconds() + "s",
                    "--camunda.bpm.webapp.auth.cache.time-to-live=" + REMEMBERED.toMillis(),
                    "--camunda.bpm.job-execution.wait-time-in-millis=500",
                    "--camunda.bpm.job-execution.max-wait=1000",
                    "--ketnap.mail.poll=PT1S",
                    "--ketnap.mail.per-minute=100000",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + mailServer.getSmtp().getPort(),
                    "--logging.structured.format.console=" + (name.equals("b") ? "ecs" : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
