package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ketnap.KetNapApplication;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;

/** A copy that was made while people worked is restored by one command, which says yes and sends nothing. */
class RestoreIT {

    private static final int WAITING = 3;

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void aCopyMadeWhilePeopleWorkComesBack() throws Exception {
        Path office = folder.resolve("office");
        List<String> before = copyWhilePeopleWork(office);
        Path copy;
        try (Stream<Path> copies = Files.list(office.resolve("backups"))) {
            copy = copies.filter(file -> file.getFileName().toString().endsWith(".knb"))
                    .findFirst()
                    .orElseThrow();
        }
        Path restored = folder.resolve("restored");
        GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try {
            Said said = restore(
                    copy,
                    office.resolve("backup.key"),
                    restored,
                    mails.getSmtp().getPort());

            assertThat(said.text()).contains("KHÔI PHỤC ĐẠT", " 1 giấy tờ,", WAITING + " thư cũ được giữ lại");
            assertThat(said.exitCode()).isZero();
            assertThat(mails.getReceivedMessages()).isEmpty();
        } finally {
            mails.stop();
        }
        StoredWork.check(restored, List.of(before.get(0) + " recordSympathizerResolution"));
        assertThat(query(restored, "select number from admission_case")).containsAll(before);
        assertThat(query(restored, "select state from reminder_mail"))
                .hasSize(WAITING)
                .containsOnly("HELD");
    }

    /** The numbers of the cases that were there before the copy was begun. */
    private List<String> copyWhilePeopleWork(Path office) throws Exception {
        KillableServer server = KillableServer.start(
                office, "--camunda.bpm.job-execution.enabled=false", "--test.waiting-mails=" + WAITING);
        try {
            TasklistApi secretary = TasklistApi.login(server.port(), KillIT.SECRETARY, KillTarget.PASSWORD);
            String first = nominate(secretary);
            secretary
                    .upload(first, "APPLICATION", "don.pdf", UploadCorpus.pdf())
                    .expect(200);
            String task = secretary.tasks(first).get(0).path("id").asText();
            JsonNode form = secretary.formVariables(task).expect(200).body();
            secretary.submit(task, KillIT.resolution(first, form, today)).expect(204);
            CountDownLatch some = new CountDownLatch(5);
            Thread worker = new Thread(() -> {
                try {
                    while (true) {
                        acknowledged.add(nominate(secretary));
                        some.countDown();
                    }
                } catch (UncheckedIOException e) {
                    // the server is gone
                }
            });
            worker.setDaemon(true);
            worker.start();
            assertThat(some.await(2, TimeUnit.MINUTES)).isTrue();
            List<String> before = new ArrayList<>(List.of(first));
            before.addAll(acknowledged);

            TasklistApi administrator = TasklistApi.login(server.port(), "quantri", "Nguoi-quan-tri-2026");
            administrator.postOwn("/system/backups").expect(200);
            assertThat(administrator.own("/system").body().path("backups")).hasSize(1);
            return before;
        } finally {
            server.kill();
        }
    }

    private String nominate(TasklistApi secretary) {
        return secretary
                .start("partyAdmission", TestCases.nomination(TestOrganization.ORDINARY_CELL, today))
                .expect(200)
                .body()
                .path("businessKey")
                .asText();
    }

    private record Said(int exitCode, String text) {}

    private static Said restore(Path copy, Path key, Path folder, int mailPort)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=240m",
                        "-Duser.timezone=Asia/Ho_Chi_Minh",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KetNapApplication.class.getName(),
                        "--ketnap.restore.from=" + copy,
                        "--ketnap.backup.key-file=" + key,
                        "--ketnap.data-folder=" + folder,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort)
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static List<String> query(Path data, String sql) {
        var source = new SingleConnectionDataSource("jdbc:h2:file:" + data.resolve("ketnap"), "sa", "", true);
        try {
            return new JdbcTemplate(source).queryForList(sql, String.class);
        } finally {
            source.destroy();
        }
    }
}
