package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;

/** Who gets in to the managers' pages, and that nobody gets out of his own units there. */
@KetNapTest
class ManagerPagesIT {

    @Autowired
    CaseRun cases;

    @LocalServerPort
    int port;

    static Stream<String> questions() {
        return Stream.of(
                "/reports/summary",
                "/reports/deadlines/overview",
                "/reports/deadlines?due=OVERDUE",
                "/reports/deadlines/workbook",
                "/reports/deadlines/print",
                "/targets?period=2026",
                "/targets/workbook?period=2026",
                "/targets/print?period=2026-Q4",
                "/targets/template?period=2026",
                "/rules",
                "/archive/choices",
                "/archive/names?numbers=HS-2026-0000001",
                "/archive/print?year=2026",
                "/archive/workbook?year=2026&sort=APPLICANT",
                "/archive?text=an");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void nobodyGetsInWithoutASession(String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/camunda/api/ketnap" + question))
                .header("Accept", "application/json")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cell-secretary.cb0001", "grassroots-officer.cs01", "political-center.du00"})
    void whoeverMayNotOpenCockpitIsTurnedAway(String login) {
        questions().forEach(question -> assertThat(cases.as(login).own(question).status())
                .as(question)
                .isEqualTo(403));
    }

    @Test
    void aManagerGetsOwnUnitsAndNoOthers() {
        TasklistApi manager = cases.as("manager.cs01");
        questions().forEach(question -> manager.own(question).expect(200));
        manager.own("/reports/deadlines/overview?unit=CB0002").expect(200);
        manager.own("/reports/deadlines/overview?unit=CS02").expect(404);
        manager.own("/reports/deadlines?unit=DU00").expect(404);
        manager.own("/targets?unit=CS03&period=2026").expect(404);
        manager.own("/targets?period=never").expect(400);
    }

    @Test
    void aManagerSetsTargetsOfOwnUnits() {
        TasklistApi manager = cases.as("manager.cs01");
        manager.tellOwn("/targets", entry("CS02")).expect(403);
        manager.tellOwn("/targets", Map.of("unit", "CS01", "period", "2027", "goals", Map.of("ADMITTED", -1)))
                .expect(400);
        manager.tellOwn("/targets", entry("CS01")).expect(204);
        JsonNode answer =
                manager.own("/targets?unit=CS01&period=2027").expect(200).body();
        assertThat(answer.at("/own/goals/ADMITTED").asInt()).isEqualTo(6);
        assertThat(answer.at("/report/total/goals/ADMITTED/target").asInt()).isEqualTo(6);
        assertThat(answer.at("/manager").asBoolean()).isTrue();

        String printed = new String(
                manager.download("/targets/print?unit=CS01&period=2027").body(), StandardCharsets.UTF_8);
        answer.at("/report/rows").findValuesAsText("name").forEach(unit -> assertThat(printed)
                .containsOnlyOnce("<td>" + unit + "</td>"));
        assertThat(printed).containsPattern("<tr class=\"total\">\\s*<td>Tổng cộng</td>");
    }

    @Test
    void aCaseShowsItsWayToItsOwnManagersOnly() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        TasklistApi manager = cases.as("manager.cs01");
        JsonNode told = manager.own("/archive/" + number).expect(200).body();
        assertThat(told.findValuesAsText("process")).contains("partyAdmission", "sympathizer");
        assertThat(told.findValuesAsText("element")).contains("recordSympathizerResolution");
        JsonNode file = manager.own("/cases/" + number).expect(200).body();
        assertThat(file.at("/number").asText()).isEqualTo(number);
        assertThat(file.at("/stages/0/label").asText()).isEqualTo("Cảm tình Đảng");
        assertThat(file.at("/dates/0/on").asText()).isEqualTo("2025-09-15");

        String instance = told.at("/0/instance").asText();
        manager.own("/archive/" + number + "/diagrams/" + instance).expect(200);
        manager.own("/archive/" + number + "/process").expect(302);

        String foreign = cases.nominate(TestOrganization.SECTION_CELL, LocalDate.of(2025, 9, 15), Map.of());
        manager.own("/archive/" + foreign).expect(404);
        manager.own("/archive/" + foreign + "/process").expect(404);
        JsonNode names = manager.own("/archive/names?numbers=" + number + "," + foreign)
                .expect(200)
                .body();
        assertThat(names.has(number)).isTrue();
        assertThat(names.has(foreign)).isFalse();
        manager.own("/archive/" + foreign + "/print").expect(404);
        manager.own("/archive?unit=CS02").expect(404);
        manager.own("/archive?year=1").expect(400);
        String printed =
                new String(manager.download("/archive/" + number + "/print").body(), StandardCharsets.UTF_8);
        String today = cases.today().format(DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy"));
        assertThat(printed).contains("ĐẢNG CỘNG SẢN VIỆT NAM", number, today, "Nguyễn Thị Phương Thảo");
        manager.own("/archive/" + number + "/diagrams/"
                        + cases.as("manager.du00")
                                .own("/archive/" + foreign)
                                .expect(200)
                                .body()
                                .at("/0/instance")
                                .asText())
                .expect(404);
    }

    private static Map<String, Object> entry(String unit) {
        return Map.of("unit", unit, "period", "2027", "goals", Map.of("ADMITTED", 6), "staff", 900);
    }
}
