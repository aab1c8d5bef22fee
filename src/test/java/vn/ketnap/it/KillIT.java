package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application cannot write, and is killed in the middle of its work: what it acknowledged is there, what it did not is
 * not there by half. One kill belongs to the build, a thousand to {@code -Pfull}; {@code -Dkill.cycles=20} asks for others.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    static final String SECRETARY = "cell-secretary.cb0001";
    static final String OFFICER = "grassroots-officer.cs01";

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int CYCLES = Integer.getInteger("kill.cycles", Boolean.getBoolean("ketnap.full") ? 1_000 : 1);
    private static final Path LIMITS = Path.of("/usr/bin/prlimit");
    private static final int ROOM = 20_000;

    /** How many completions a start lives to see at least. */
    private static final int LEAST = 10;

    private static final KillWork WORK = new KillWork();

    @TempDir
    static Path data;

    private static KillableServer server;

    private final Random random = new Random();

    @BeforeAll
    static void start() throws IOException {
        server = KillableServer.start(data, "--camunda.bpm.job-execution.enabled=false", "--test.reminders=true");
        WORK.takeOverSome(server.port());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    @Order(1)
    void aFolderThatTakesNoPapersIsToldAndTakesThemAgain() throws IOException {
        TasklistApi secretary = TasklistApi.login(server.port(), SECRETARY, KillTarget.PASSWORD);
        String number = WORK.nominate(secretary);
        WORK.upload(secretary, number).expect(200);
        String before = secretary.own("/cases/" + number + "/documents").body().toString();
        Path documents = data.resolve("documents");
        Path aside = data.resolve("aside");
        Files.move(documents, aside);
        Files.writeString(documents, "no folder");

        TasklistApi.Answer refused = WORK.upload(secretary, number);

        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.message())
                .isEqualTo("Máy chủ hết chỗ lưu hoặc không ghi được tệp, nội dung vừa gửi chưa được lưu."
                        + " Mời báo người quản trị.");
        assertThat(health(secretary)).contains("WARNING", "Không ghi được vào thư mục giấy tờ");
        assertThat(secretary.own("/cases/" + number + "/documents").body().toString())
                .isEqualTo(before);

        Files.delete(documents);
        Files.move(aside, documents);
        WORK.upload(secretary, number).expect(200);
        assertThat(health(secretary)).doesNotContain("giấy tờ");
    }

    /** Nothing can be written into the file of the database, as on a disk that is full. */
    @Test
    @Order(2)
    @EnabledIfSystemProperty(named = "ketnap.full", matches = "true")
    void aDatabaseWithoutRoomIsToldAndWorksAgainByItself() throws Exception {
        assumeTrue(Files.isExecutable(LIMITS), "prlimit is missing");
        TasklistApi secretary = TasklistApi.login(server.port(), SECRETARY, KillTarget.PASSWORD);
        limit(String.valueOf(ROOM));
        for (int tries = 0; tries < 5; tries++) {
            assertThat(WORK.tryToNominate(secretary).status()).isGreaterThanOrEqualTo(500);
        }

        limit("unlimited");
        TwoNodes.within(
                Duration.ofMinutes(2),
                () -> secretary.isSignedIn() && WORK.tryToNominate(secretary).status() == 200);
    }

    @Test
    @Order(3)
    void whatWasAcknowledgedSurvivesAndNothingIsHalfDone() throws Exception {
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            if (cycle > 1) {
                start();
            }
            WORK.until(server.port(), LEAST + random.nextInt(40));
            KillableServer.End end = KillableServer.End.values()[random.nextInt(KillableServer.End.values().length)];
            server.end(end);
            LOG.info("Kill {} of {}, {}: {} completions acknowledged so far", cycle, CYCLES, end, WORK.done());
            WORK.check(data);
        }
        assertThat(WORK.done()).isGreaterThanOrEqualTo(CYCLES * LEAST);
    }

    private static void limit(String most) throws IOException, InterruptedException {
        Process set = new ProcessBuilder(
                        LIMITS.toString(), "--pid", String.valueOf(server.pid()), "--fsize=" + most + ":")
                .inheritIO()
                .start();
        assertThat(set.waitFor()).isZero();
    }

    private static String health(TasklistApi anyone) {
        return anyone.raw("GET", "/actuator/health", "", "").body();
    }

    /** What a cell of twelve says unanimously. */
    static Map<String, Object> resolution(String number, JsonNode form, LocalDate today) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "meetingDate",
                today.toString(),
                "meetingChair",
                "Trần Thị Minh Nguyệt",
                "meetingSecretary",
                "Lê Văn Thành Đạt",
                "attendanceTotalOfficial",
                12,
                "attendanceTotalProbationary",
                0,
                "attendancePresentOfficial",
                12,
                "attendancePresentProbationary",
                0,
                "overrideReason",
                "Danh sách chưa cập nhật"));
        values.putAll(Map.of(
                "voteMethod",
                "SECRET_BALLOT",
                "voteYes",
                12,
                "voteNo",
                0,
                "paperNumber",
                numberOf(number) + "-NQ/CB",
                "paperSigner",
                form.path("paperSigner").path("value").asText(),
                "helper",
                firstChoice(form.path("helpers").path("value").asText())));
        return values;
    }

    /** A body gives a number once: that of the case stands for it. */
    static String numberOf(String caseNumber) {
        return caseNumber.substring(caseNumber.lastIndexOf('-') + 1);
    }

    private static String firstChoice(String choices) {
        try {
            return new ObjectMapper().readTree(choices).get(0).path("value").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(choices, e);
        }
    }
}
