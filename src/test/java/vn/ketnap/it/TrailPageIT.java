package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;
import static vn.ketnap.TestOrganization.SECTION_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The page of the trail and the page of a case: who may see what of them. */
@KetNapTest
class TrailPageIT {

    private static final String NAME = "Vi Thị Hồng Thắm";

    @Autowired
    CaseRun run;

    @Autowired
    Trail trail;

    @Autowired
    BusinessClock clock;

    private String ordinary;
    private String section;

    @BeforeEach
    void twoCases() {
        ordinary = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of("fullName", NAME));
        section = run.nominate(SECTION_CELL, LocalDate.of(2025, 9, 1), Map.of("fullName", NAME));
    }

    @Test
    void aManagerSeesTheLinesOfTheOwnUnitsCases() {
        JsonNode all = run.as("manager.cs01")
                .own("/trail?name=hồng thắm".replace(" ", "%20"))
                .expect(200)
                .body();
        assertThat(all.path("byName").asBoolean()).isTrue();
        assertThat(all.findValuesAsText("subject")).contains(ordinary).doesNotContain(section);

        JsonNode foreign = run.as("manager.cs01")
                .own("/trail?subject=" + section)
                .expect(200)
                .body();
        assertThat(foreign.path("total").asLong()).isZero();

        JsonNode one = run.as("manager.du00")
                .own("/trail?subject=" + section)
                .expect(200)
                .body();
        JsonNode line = one.path("rows").get(one.path("rows").size() - 1);
        assertThat(line.path("operation").asText()).isEqualTo("Giới thiệu người mới");
        assertThat(line.path("login").asText()).isEqualTo("cell-secretary.cb0021");
        assertThat(line.path("person").asText()).isEqualTo(NAME);
        assertThat(line.path("time").asText()).startsWith("01/09/2025 07:");
    }

    @Test
    void theAdministratorSeesEveryLineButNoName() {
        run.as("cell-secretary.cb0002").own("/cases/" + ordinary).expect(404);

        JsonNode lines = run.as("quantri")
                .own("/trail?subject=" + ordinary + "&result=DENIED")
                .expect(200)
                .body();

        assertThat(lines.path("total").asLong()).isEqualTo(1);
        assertThat(lines.at("/rows/0/login").asText()).isEqualTo("cell-secretary.cb0002");
        assertThat(lines.at("/rows/0/denied").asBoolean()).isTrue();
        assertThat(lines.at("/rows/0/person").isNull()).isTrue();
        assertThat(run.as("quantri").own("/trail").body().toString()).doesNotContain(NAME);
    }

    @Test
    void aPeriodAndALoginNarrowTheSearch() {
        String of = "/trail?subject=" + ordinary;
        TasklistApi administrator = run.as("quantri");

        assertThat(total(administrator, of + "&from=2025-09-01&to=2025-09-01")).isPositive();
        assertThat(total(administrator, of + "&to=2025-08-31")).isZero();
        assertThat(total(administrator, of + "&from=2025-09-02")).isZero();
        assertThat(total(administrator, of + "&login=cell-secretary.cb0001")).isPositive();
        assertThat(total(administrator, of + "&login=cell-secretary.cb0002")).isZero();
        administrator.own(of + "&from=hôm-qua").expect(400);
    }

    /** A page that is left open asks every few seconds. */
    @Test
    void aListIsOneLineInAQuarterOfAnHourWithItsCount() {
        String login = "lan.nhat-ky";
        AuditEvent list = new AuditEvent(login, null, Operation.TASKS, FieldGroup.NAMES, null);
        AuditEvent task = new AuditEvent(login, ordinary, Operation.TASKS, FieldGroup.NAMES, "receiveCv");
        for (int i = 0; i < 40; i++) {
            trail.readAgain(list);
        }
        trail.readAgain(task);
        clock.moveTo(clock.today().plusDays(1));
        trail.readAgain(list);
        TasklistApi administrator = run.as("quantri");

        JsonNode lines = administrator
                .own("/trail?operation=TASKS&login=" + login)
                .expect(200)
                .body();
        assertThat(lines.path("total").asInt()).isEqualTo(3);
        assertThat(lines.path("rows").findValues("times"))
                .extracting(JsonNode::asInt)
                .containsExactly(1, 1, 40);
        assertThat(total(administrator, "/trail?operation=FORM&login=" + login)).isZero();
        assertThat(lines.path("operations").findValuesAsText("label")).contains("Xem danh sách công việc");
        administrator.own("/trail?operation=HACK").expect(400);
        theAdministratorVerifiesTheTrail();
    }

    @Test
    void nobodyElseSeesTheTrailAndTheTryIsInIt() {
        for (String login : List.of("cell-secretary.cb0001", "organization-board.du00", "youth-union.cs01")) {
            run.as(login).own("/trail").expect(403);
            run.as(login).own("/trail/export").expect(403);
            assertThat(total(run.as("quantri"), "/trail?result=DENIED&login=" + login))
                    .as(login)
                    .isPositive();
        }
        assertThat(run.as("manager.du00").postOwn("/trail/verification").status())
                .isEqualTo(403);
    }

    @Test
    void theAdministratorVerifiesTheTrail() {
        JsonNode proof =
                run.as("quantri").postOwn("/trail/verification").expect(200).body();

        assertThat(proof.path("firstBad").isNull()).isTrue();
        assertThat(proof.path("root").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSpreadsheetHoldsNoFormula() throws IOException {
        trail.read(new AuditEvent("=cmd|calc", ordinary, Operation.CASE, FieldGroup.CASE, "@SUM(1+1)"));

        HttpResponse<byte[]> file = run.as("quantri").download("/trail/export?subject=" + ordinary);

        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"nhat-ky.xlsx\"");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows.get(1).getCellText(2)).isEqualTo("=cmd|calc");
            assertThat(rows.get(1).getCellText(8)).isEqualTo("@SUM(1+1)");
            assertThat(rows).allSatisfy(row -> assertThat(row.stream())
                    .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA));
        }
    }

    @Test
    void aCaseIsOnOnePageForThoseWhoMaySeeIt() {
        run.complete(ordinary, "recordSympathizerResolution", Map.of());

        JsonNode page =
                run.as("manager.cs01").own("/cases/" + ordinary).expect(200).body();

        assertThat(page.at("/person/fullName").asText()).isEqualTo(NAME);
        assertThat(page.at("/units/cell").asText()).isEqualTo("Chi bộ Khoa Điều dưỡng");
        assertThat(page.at("/milestones/nomination").asText()).isEqualTo("2025-09-01");
        assertThat(page.path("stages").findValuesAsText("state"))
                .containsExactly("CURRENT", "AHEAD", "AHEAD", "AHEAD", "AHEAD", "AHEAD");
        assertThat(page.at("/stages/0/enteredOn").asText()).isEqualTo("2025-09-01");
        assertThat(page.at("/votes/0/title").asText()).isEqualTo("Chi bộ: lựa chọn cảm tình Đảng");
        assertThat(page.at("/votes/0/reached").asBoolean()).isTrue();
        assertThat(page.at("/votes/0/legalBasis").asText()).isNotEmpty();
        assertThat(page.path("helper").asText()).isNotEmpty();
        assertThat(page.at("/journal/0/who").asText()).isEqualTo("Bí thư chi bộ CB0001");
        assertThat(page.at("/journal/0/step").asText())
                .isEqualTo("Ghi nghị quyết lựa chọn cảm tình Đảng, phân công đảng viên giúp đỡ");

        for (String login : List.of("cell-secretary.cb0002", "section-officer.bp02", "youth-union.cs01", "quantri")) {
            run.as(login).own("/cases/" + ordinary).expect(404);
        }
        run.as("manager.cs01").own("/cases/HS-2025-9999999").expect(404);
    }

    @Test
    void anEndedCaseHasAllItsStagesBehindIt() {
        run.toTheEnd(ordinary, (task, values) -> run.complete(ordinary, task, values));

        JsonNode page =
                run.as("manager.cs01").own("/cases/" + ordinary).expect(200).body();

        assertThat(page.path("running").asBoolean()).isFalse();
        assertThat(page.path("stages").findValuesAsText("state")).hasSize(6).containsOnly("DONE");
        assertThat(page.path("stages").findValuesAsText("leftOn")).hasSize(6).allMatch(day -> day.startsWith("20"));
        assertThat(page.path("votes")).hasSizeGreaterThan(5);
        assertThat(page.path("papers").findValuesAsText("title"))
                .contains("Đơn xin vào Đảng", "Quyết định kết nạp đảng viên");
        assertThat(page.path("papers").findValuesAsText("form")).contains("1-KNĐ");
        assertThat(page.path("deadlines")).isNotEmpty().allSatisfy(deadline -> {
            assertThat(deadline.path("name").asText()).isNotEmpty();
            assertThat(deadline.path("legalBasis").asText()).isNotEmpty();
            assertThat(deadline.path("left").isNull()).isTrue();
        });
        assertThat(page.path("warnings")).isEmpty();
    }

    private static long total(TasklistApi api, String path) {
        return api.own(path).expect(200).body().path("total").asLong();
    }
}
