package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** What spares people at Tasklist clicks: what they are offered, the search, what comes next, tasks for one alone. */
@KetNapTest
class TaskFlowIT {

    private static final String SECRETARY = "cell-secretary.cb0001";
    private static final String FIRST = "recordSympathizerResolution";

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    private String number;

    @BeforeEach
    void nominate() {
        number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of("fullName", "Đặng Thị Quỳnh Như"));
    }

    @ParameterizedTest
    @CsvSource({
        "cell-secretary.cb0001, false, true, true",
        "youth-union.cs01, false, true, false",
        "grassroots-officer.cs01, false, false, true",
        "political-center.du00, false, false, false",
        "manager.cs01, true, false, true",
        "quantri, false, false, false"
    })
    void everybodyIsOfferedWhatIsOpen(String login, boolean oversees, boolean nominates, boolean searches) {
        JsonNode viewer = run.as(login).own("/viewer").expect(200).body();

        assertThat(viewer.path("oversees").asBoolean()).isEqualTo(oversees);
        assertThat(viewer.path("nominates").asBoolean()).isEqualTo(nominates);
        assertThat(viewer.path("searches").asBoolean()).isEqualTo(searches);
    }

    /** No text limits the cell's first vote; the decision on the admission has its limit from the day of the vote. */
    @Test
    void aCardTellsAMilestoneOfTheOfficeFromALimit() {
        assertThat(priority(FIRST)).isZero();

        run.upTo(number, "recordAdmissionDecision");

        assertThat(priority("recordAdmissionDecision")).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quynh nhu", "Quỳnh Như", "DANG THI QUYNH"})
    void aPersonIsFoundByNameWithTheTaskThatWaits(String text) {
        JsonNode hit = hit(SECRETARY, text);

        assertThat(hit.at("/found/applicant").asText()).isEqualTo("Đặng Thị Quỳnh Như");
        assertThat(hit.at("/task/id").asText())
                .isEqualTo(run.open(number, FIRST).id());
        assertThat(hit("manager.cs01", text).path("task").isNull()).isTrue();
        assertThat(hit("cell-secretary.cb0002", text).isMissingNode()).isTrue();
        assertThat(hit("political-center.du00", text).isMissingNode()).isTrue();
    }

    @Test
    void aCaseIsFoundByItsNumberAndByTheEndOfTheCitizenNumber() {
        String citizen = database.queryForObject(
                "select a.citizen_id from applicant a join admission_case c on c.applicant_id = a.id where c.number ="
                        + " ?",
                String.class,
                number);

        assertThat(hit(SECRETARY, number).isMissingNode()).isFalse();
        assertThat(hit(SECRETARY, citizen.substring(citizen.length() - 6)).isMissingNode())
                .isFalse();
        assertThat(hit("cell-secretary.cb0002", number).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " n ", "123"})
    void aTextTooShortIsRefusedInWords(String text) {
        assertThat(search(SECRETARY, text).expect(400).message()).contains("2 chữ cái", "4 chữ số");
    }

    @Test
    void aSearchIsNoted() {
        search(SECRETARY, "quynh nhu").expect(200);

        assertThat(database.queryForObject(
                        "select operation from trail_entry where id = (select max(id) from trail_entry where login ="
                                + " ?)",
                        String.class,
                        SECRETARY))
                .isEqualTo("SEARCH");
    }

    @Test
    void whoeverCompletesATaskLearnsWhoHasTheNext() {
        run.complete(number, FIRST, Map.of());

        JsonNode forSecretary = next(SECRETARY).expect(200).body().get(0);
        assertThat(forSecretary.path("id").isNull()).isTrue();
        assertThat(forSecretary.path("name").asText()).startsWith("Xem xét bổ sung danh sách cảm tình Đảng");
        assertThat(forSecretary.path("with").asText()).startsWith("Cán bộ");

        JsonNode forOfficer = next("grassroots-officer.cs01").expect(200).body().get(0);
        assertThat(forOfficer.path("id").asText())
                .isEqualTo(run.open(number, "reviewSympathizer").id());
        next("cell-secretary.cb0002").expect(404);
        next("political-center.du00").expect(404);
    }

    @Test
    void aTitleTellsOneVerificationFromTheNext() {
        run.upTo(number, "recordVerificationReply");

        assertThat(next("grassroots-officer.cs01").expect(200).body())
                .extracting(task -> task.path("name").asText())
                .containsExactlyInAnyOrder(
                        "Ghi kết quả thẩm tra (1/3, người xin vào Đảng) · Đặng Thị Quỳnh Như",
                        "Ghi kết quả thẩm tra (2/3, cha) · Đặng Thị Quỳnh Như",
                        "Ghi kết quả thẩm tra (3/3, mẹ) · Đặng Thị Quỳnh Như");
        assertThat(run.as("grassroots-officer.cs01")
                        .own("/cases/" + number)
                        .expect(200)
                        .body()
                        .path("deadlines"))
                .extracting(deadline -> deadline.path("name").asText())
                .filteredOn(name -> name.endsWith(": cha, Đảng ủy xã An Bình, tỉnh An Hải"))
                .hasSize(1);
    }

    @Test
    void aTaskOfAGroupWithOnePersonIsForThatPersonAlone() {
        OpenTask task = run.open(number, FIRST);

        assertThat(isAlone(task)).isTrue();
        run.as(SECRETARY).claim(task.id(), SECRETARY).expect(204);
        assertThat(isAlone(task)).isFalse();
    }

    private boolean isAlone(OpenTask task) {
        return run.as(SECRETARY)
                .own("/tasks/" + task.id() + "/case")
                .expect(200)
                .body()
                .path("alone")
                .asBoolean();
    }

    private int priority(String taskId) {
        OpenTask task = run.open(number, taskId);
        return run.as(TestOrganization.login(task.group()))
                .task(task.id())
                .expect(200)
                .body()
                .path("priority")
                .asInt();
    }

    private TasklistApi.Answer next(String login) {
        return run.as(login).own("/cases/" + number + "/tasks");
    }

    private TasklistApi.Answer search(String login, String text) {
        return run.as(login).own("/search?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** What the login finds of the case; missing when nothing. */
    private JsonNode hit(String login, String text) {
        for (JsonNode hit : search(login, text).expect(200).body().path("hits")) {
            if (hit.at("/found/number").asText().equals(number)) {
                return hit;
            }
        }
        return MissingNode.getInstance();
    }
}
