package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.TwoNodes.within;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;

/**
 * What must be once in the whole office, what is lost and what comes back, with two nodes on one database.
 * The tests go on with what those before left behind; the last one kills a node.
 */
@Tag("own-application")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final int PAIRS = Boolean.getBoolean("ketnap.full") ? 200 : 20;
    private static final int MAILS = Boolean.getBoolean("ketnap.full") ? 10_000 : 200;
    private static final Duration BACK = Duration.ofSeconds(30);

    /** How long a database that is restarted is away. */
    private static final Duration AWAY = Boolean.getBoolean("ketnap.full") ? Duration.ofMinutes(10) : Duration.ZERO;

    private static final List<String> NUMBERS = new ArrayList<>();

    @TempDir
    static Path folder;

    private static TwoNodes nodes;
    private static KillableServer a;
    private static KillableServer b;

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

    @BeforeAll
    static void startBothAtOnce() throws IOException {
        nodes = new TwoNodes(folder);
        a = nodes.a();
        b = nodes.b();
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
    }

    @Test
    @Order(1)
    void whatAFirstStartMakesIsThereOnce() throws Exception {
        assertThat(count("(select key_ from act_re_procdef group by key_ having count(*) > 1) twice"))
                .isZero();
        assertThat(count("act_re_deployment")).isEqualTo(1);
        assertThat(count("act_id_membership where group_id_ = 'camunda-admin'")).isEqualTo(1);
        assertThat(count("flyway_schema_history where not success")).isZero();
        assertThat(b.lastWords()).as("logs as JSON by a setting").startsWith("{\"@timestamp\"");
    }

    @Test
    @Order(2)
    void aSessionIsKnownToBothNodes() {
        TasklistApi onA = TasklistApi.login(a.port(), KillIT.SECRETARY, KillTarget.PASSWORD);
        TasklistApi onB = onA.at(b.port());
        String number = nominate(onA);

        assertThat(onB.submit(task(onB, number), resolution(onB, number)).status())
                .isEqualTo(204);
        assertThat(onA.tasks(number)).isEmpty();

        onB.raw("POST", "/camunda/api/admin/auth/user/default/logout", "", "");
        assertThat(onA.isSignedIn()).isFalse();
        assertThat(onB.isSignedIn()).isFalse();
        assertThat(count("web_session where id like '%-%'"))
                .as("ids are kept as hashes")
                .isZero();
    }

    @Test
    @Order(3)
    void thePersonWhomBothNominateAtOnceGetsOneCase() {
        TasklistApi onA = TasklistApi.login(a.port(), KillIT.SECRETARY, KillTarget.PASSWORD);
        TasklistApi onB = TasklistApi.login(b.port(), KillTarget.SECOND_SECRETARY, KillTarget.PASSWORD);
        for (int pair = 0; pair < PAIRS; pair++) {
            Map<String, Object> person = Map.of("citizenId", TestCases.citizenId("1994-03-20", "FEMALE"));
            List<TasklistApi.Answer> answers = AtOnce.both(List.of(
                    () -> onA.start(
                            "partyAdmission", TestCases.nomination(TestOrganization.ORDINARY_CELL, today, person)),
                    () -> onB.start(
                            "partyAdmission", TestCases.nomination(TestOrganization.SECTION_CELL, today, person))));

            assertThat(answers).extracting(TasklistApi.Answer::status).containsOnlyOnce(200);
            assertThat(answers).extracting(TasklistApi.Answer::status).allMatch(status -> status < 500);
            assertThat(nodes.database()
                            .queryForObject(
                                    """
                            select count(*) from admission_case c join applicant a on a.id = c.applicant_id
                            where a.citizen_id = ? and c.status = 'RUNNING'""",
                                    Integer.class,
                                    person.get("citizenId")))
                    .isEqualTo(1);
            answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .map(answer -> answer.body().path("businessKey").asText())
                    .forEach(NUMBERS::add);
        }
    }

    @Test
    @Order(4)
    void theTaskThatBothSendAtOnceIsDoneOnce() {
        TasklistApi first = TasklistApi.login(a.port(), KillIT.SECRETARY, KillTarget.PASSWORD);
        TasklistApi second = TasklistApi.login(a.port(), KillTarget.SECOND_SECRETARY, KillTarget.PASSWORD);
        for (String number : NUMBERS) {
            TasklistApi owner = first.tasks(number).isEmpty() ? second : first;
            String task = task(owner, number);
            Map<String, Object> values = resolution(owner, number);

            List<TasklistApi.Answer> answers = AtOnce.both(Stream.of(a, b)
                    .map(node -> (Callable<TasklistApi.Answer>)
                            () -> owner.at(node.port()).submit(task, values))
                    .toList());

            assertThat(answers)
                    .as(() -> answers.toString())
                    .extracting(TasklistApi.Answer::status)
                    .containsOnlyOnce(204)
                    .allMatch(status -> status == 204 || status == 409 || status == 404 || status == 400);
        }
        assertThat(count("(select case_id, step from journal_entry group by case_id, step having count(*) > 1) twice"))
                .isZero();
    }

    @Test
    @Order(5)
    void mailsThatWaitLeaveOnce() {
        nodes.database()
                .batchUpdate(
                        """
                insert into reminder_mail (id, recipient, role, alarm, mail_day, state, attempts, next_attempt)
                values (?, ?, 'cell-secretary', ?, ?, 'PENDING', 0, ?)""",
                        IntStream.range(0, MAILS)
                                .mapToObj(number -> new Object[] {
                                    UUID.randomUUID(),
                                    KillIT.SECRETARY,
                                    "Báo động thử số " + number,
                                    today,
                                    OffsetDateTime.now()
                                })
                                .toList());

        within(Duration.ofMinutes(3), () -> count("reminder_mail where state <> 'SENT'") == 0);

        assertThat(Stream.of(nodes.mailServer().getReceivedMessages()).map(TwoNodesIT::id))
                .doesNotHaveDuplicates()
                .hasSize(MAILS);
    }

    @Test
    @Order(6)
    void ofTwoImportsAtOnceOneIsToldToWait() {
        new NodesAgree(nodes, today).ofTwoImportsOneIsToldToWait();
    }

    @Test
    @Order(7)
    void whatOneChangesTheOtherKnowsSoon() throws IOException {
        new NodesAgree(nodes, today).whatOneChangesTheOtherKnowsSoon();
    }

    @Test
    @Order(8)
    void workOfTheEngineIsDoneOnce() {
        new NodesAgree(nodes, today).jobsAreDoneOnce();
    }

    @Test
    @Order(9)
    void casesFromPaperAreTakenOverAndBack() {
        new NodesAgree(nodes, today).casesFromPaperAreTakenOverAndBack();
    }

    @Test
    @Order(10)
    void aLineThatIsCutIsTheSameSentenceAndWorkGoesOnByItself() throws Exception {
        comesBack(nodes.line()::cut, nodes.line()::mend);
    }

    @Test
    @Order(11)
    void aDatabaseThatIsRestartedLosesNothing() throws Exception {
        comesBack(nodes::stopDatabase, () -> {
            LockSupport.parkNanos(AWAY.toNanos());
            nodes.startDatabase();
        });
    }

    /** Something that is done to the database. */
    private interface Fault {
        void happen() throws IOException;
    }

    private void comesBack(Fault fault, Fault end) throws IOException {
        TasklistApi onA = TasklistApi.login(a.port(), KillIT.SECRETARY, KillTarget.PASSWORD);
        TasklistApi onB = onA.at(b.port());
        String number = nominate(onA);
        String task = task(onA, number);
        Map<String, Object> values = resolution(onA, number);
        int cases = count("admission_case");

        fault.happen();
        for (TasklistApi window : List.of(onA, onB)) {
            TasklistApi.Answer refused = window.submit(task, values);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.message())
                    .isEqualTo("Ứng dụng tạm thời chưa làm việc được, nội dung vừa gửi có thể chưa "
                            + "được lưu. Mời thử lại sau ít phút.");
            assertThat(window.own("/viewer").status()).isEqualTo(503);
            HttpResponse<String> health = window.raw("GET", "/actuator/health", "", "");
            assertThat(health.statusCode()).isEqualTo(503);
        }

        end.happen();
        within(BACK, () -> onA.isSignedIn() && onB.isSignedIn());
        assertThat(count("admission_case")).isEqualTo(cases);
        assertThat(onB.submit(task, values).status()).isEqualTo(204);
        assertThat(count("journal_entry j join admission_case c on c.id = j.case_id where c.number = '" + number
                        + "' and j.step = 'recordSympathizerResolution'"))
                .isEqualTo(1);
    }

    /** People work at both; one node is killed, and they go on at the other without a new login. */
    @Test
    @Order(12)
    void aNodeThatIsKilledTakesNothingWithIt() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch before = new CountDownLatch(6);
        CountDownLatch after = new CountDownLatch(6);
        List<Thread> people = Stream.of(KillIT.SECRETARY, KillTarget.SECOND_SECRETARY)
                .map(login -> new Thread(() -> {
                    TasklistApi window = TasklistApi.login(a.port(), login, KillTarget.PASSWORD);
                    int node = a.port();
                    while (after.getCount() > 0) {
                        try {
                            TasklistApi at = window.at(node);
                            String number = nominate(at);
                            acknowledged.add(number);
                            (node == a.port() ? before : after).countDown();
                        } catch (UncheckedIOException e) {
                            node = b.port();
                        } catch (RuntimeException | AssertionError e) {
                            failures.add(e);
                            return;
                        }
                    }
                }))
                .toList();
        people.forEach(Thread::start);
        assertThat(before.await(2, TimeUnit.MINUTES)).as(failures::toString).isTrue();

        a.kill();

        assertThat(after.await(2, TimeUnit.MINUTES)).as(failures::toString).isTrue();
        for (Thread person : people) {
            person.join();
        }
        assertThat(failures).isEmpty();
        assertThat(nodes.database().queryForList("select number from admission_case", String.class))
                .containsAll(acknowledged);
        assertThat(count("admission_case")).isEqualTo(count("act_hi_procinst where proc_def_key_ = 'partyAdmission'"));
    }

    private String nominate(TasklistApi secretary) {
        String cell = secretary.own("/nomination").expect(200).body().toString().contains("CB0021")
                ? TestOrganization.SECTION_CELL
                : TestOrganization.ORDINARY_CELL;
        return secretary
                .start("partyAdmission", TestCases.nomination(cell, today))
                .expect(200)
                .body()
                .path("businessKey")
                .asText();
    }

    private static String task(TasklistApi owner, String number) {
        return owner.tasks(number).get(0).path("id").asText();
    }

    private Map<String, Object> resolution(TasklistApi owner, String number) {
        JsonNode form = owner.formVariables(task(owner, number)).expect(200).body();
        return KillIT.resolution(number, form, today);
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static int count(String from) {
        return nodes.count(from);
    }
}
