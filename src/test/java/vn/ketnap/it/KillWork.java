package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;

/**
 * People who work at once until the application is gone, and what it told them was done: nominations, tasks, papers made
 * and uploaded, imports.
 */
final class KillWork {

    private static final Logger LOG = LoggerFactory.getLogger(KillWork.class);
    private static final int CONFLICT = 409;
    private static final int DESKS = 3;
    private static final int LONGEST_WAIT_MINUTES = 5;

    /** Fewer than a case may have. */
    private static final int PAPERS_OF_A_CASE = 150;

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** Number of the case and the step. */
    private final Queue<String> steps = new ConcurrentLinkedQueue<>();

    private final Queue<String> papers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger imports = new AtomicInteger();
    private final AtomicInteger imported = new AtomicInteger();

    /** How many tasks were acknowledged so far. */
    int done() {
        return steps.size();
    }

    /** Cases from paper: their limits are what reminders tell of. */
    void takeOverSome(int port) {
        administrator(port)
                .sendFile(
                        "/takeover/runs",
                        "ho-so.csv",
                        NodesAgree.cases(TestOrganization.AUTHORIZED_CELL, today.minusMonths(3)))
                .expect(200);
    }

    /** Returns in the middle of the work, when so many tasks were acknowledged. */
    void until(int port, int completions) throws InterruptedException {
        CountDownLatch wanted = new CountDownLatch(completions);
        for (int desk = 0; desk < DESKS; desk++) {
            go(() -> workAtTasks(port, wanted));
        }
        go(() -> upload(port));
        go(() -> importAgainAndAgain(port));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_WAIT_MINUTES);
        while (!wanted.await(1, TimeUnit.SECONDS)) {
            assertThat(failures).isEmpty();
            assertThat(System.nanoTime()).as("work gets done: %s", steps).isLessThan(end);
        }
        assertThat(failures).isEmpty();
    }

    /** All that was acknowledged is there, and nothing is there by half. */
    void check(Path data) {
        StoredWork.check(data, steps);
        StoredWork.checkPapers(data, papers);
        StoredWork.checkReminders(data);
        assertThat(StoredWork.checkImport(data)).isBetween(imported.get(), imports.get());
    }

    String nominate(TasklistApi secretary) {
        return tryToNominate(secretary).expect(200).body().path("businessKey").asText();
    }

    TasklistApi.Answer tryToNominate(TasklistApi secretary) {
        return secretary.start("partyAdmission", TestCases.nomination(TestOrganization.ORDINARY_CELL, today));
    }

    /** Uploads a paper; its id is remembered when it was taken. */
    TasklistApi.Answer upload(TasklistApi secretary, String number) {
        TasklistApi.Answer answer = secretary.upload(number, "APPLICATION", "don.pdf", UploadCorpus.pdf());
        if (answer.status() == 200) {
            papers.add(answer.body().path("id").asText());
        }
        return answer;
    }

    private void go(Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (UncheckedIOException e) {
                LOG.debug("The server is gone", e);
            } catch (RuntimeException | AssertionError e) {
                failures.add(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void workAtTasks(int port, CountDownLatch wanted) {
        TasklistApi secretary = TasklistApi.login(port, KillIT.SECRETARY, KillTarget.PASSWORD);
        TasklistApi officer = TasklistApi.login(port, KillIT.OFFICER, KillTarget.PASSWORD);
        while (true) {
            String number = nominate(secretary);
            submit(secretary, number, "recordSympathizerResolution", wanted);
            String made = "/cases/" + number + "/steps/recordSympathizerResolution/papers";
            assertThat(secretary.download(made).statusCode()).isEqualTo(200);
            submit(officer, number, "reviewSympathizer", wanted);
        }
    }

    private void submit(TasklistApi officer, String number, String step, CountDownLatch wanted) {
        String task = officer.tasks(number).get(0).path("id").asText();
        Map<String, Object> values = step.equals("reviewSympathizer")
                ? Map.of(
                        "reviewDecision",
                        "APPROVED",
                        "reviewDate",
                        today.toString(),
                        "reviewNumber",
                        KillIT.numberOf(number) + "-CV/ĐU",
                        "reviewSigner",
                        "Vũ Đình Khánh Toàn")
                : KillIT.resolution(
                        number, officer.formVariables(task).expect(200).body(), today);
        officer.submit(task, values).expect(204);
        steps.add(number + " " + step);
        wanted.countDown();
    }

    private void upload(int port) {
        TasklistApi secretary = TasklistApi.login(port, KillIT.SECRETARY, KillTarget.PASSWORD);
        while (true) {
            String number = nominate(secretary);
            for (int paper = 0; paper < PAPERS_OF_A_CASE; paper++) {
                upload(secretary, number).expect(200);
            }
        }
    }

    /** A unit and an officer in one import: their names hold its number. */
    private void importAgainAndAgain(int port) {
        TasklistApi administrator = administrator(port);
        while (true) {
            int number = imports.incrementAndGet();
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(
                    "don-vi.csv",
                    bytes("Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày\nCB0002;Chi bộ " + number
                            + ";Chi bộ;CS01;01/01/2010"));
            files.put(
                    "can-bo.csv",
                    bytes("Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày\n"
                            + "youth-union.cs01;Cán bộ Đoàn CS01;n" + number
                            + "@example.org;Cán bộ Đoàn Thanh niên;CS01;01/01/2015"));
            TasklistApi.Answer answer = administrator.sendFiles("/organization/import?dryRun=false", files);
            if (answer.status() == CONFLICT) {
                // the other kinds of work changed what it read: nothing was stored, and it is told to try again
                continue;
            }
            JsonNode result = answer.expect(200).body();
            assertThat(result.path("applied").asBoolean()).as(result::toString).isTrue();
            imported.set(number);
        }
    }

    private static TasklistApi administrator(int port) {
        return TasklistApi.login(port, TwoNodes.ADMINISTRATOR, TwoNodes.ADMINISTRATORS_PASSWORD);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
