package vn.ketnap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.report.casefile.CaseReviews;
import vn.ketnap.report.casefile.CaseReviews.Line;
import vn.ketnap.vocabulary.DateKind;

/** Every check of a dossier, listed at any time: as the steps left it, and after what was on record has gone wrong. */
@KetNapTest
class CaseReviewsTest {

    private static final LocalDate START = LocalDate.of(2025, 10, 6);
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + ORDINARY_CELL);
    private static final String PRAISE =
            "Chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước; có tinh thần học hỏi, thẳng thắn nhận khuyết điểm;"
                    + " được nhân dân nơi cư trú tin cậy, thường xuyên giúp đỡ đồng nghiệp trẻ trong công việc hằng ngày";

    @Autowired
    TestCases cases;

    @Autowired
    CaseReviews reviews;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Test
    void everyCheckIsListedFromTheFirstDayOn() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        List<Line> lines = all(file);

        assertThat(lines)
                .extracting(Line::code)
                .containsExactlyElementsOf(
                        Arrays.stream(CaseCheck.values()).map(CaseCheck::name).toList());
        assertThat(lines).filteredOn(line -> line.state().equals("NOT_MET")).isEmpty();
        assertThat(state(lines, "P1")).isEqualTo("MET");
        assertThat(state(lines, "P6")).isEqualTo("NOT_CONCERNED");
        assertThat(state(lines, "N1")).isEqualTo("NOT_DUE");
        assertThat(state(lines, "V4")).isEqualTo("NOT_DUE");
        assertThat(state(lines, "F9")).isEqualTo("BY_PEOPLE");
    }

    /** What every step has checked holds in the end: a case of the usual way has nothing against it. */
    @Test
    void aCaseThatPassedEveryStepMeetsEveryCheckButThePapersThatNobodyScanned() {
        CaseFile file = cases.before("announceConfirmation", ORDINARY_CELL, START);

        List<Line> lines = all(file);

        assertThat(lines)
                .filteredOn(line -> line.state().equals("NOT_MET"))
                .extracting(Line::code)
                .isSubsetOf("F1");
        for (String met : List.of("P1", "P2", "N1", "N2", "N3", "D1", "D3", "D4", "D6", "D7", "D8", "V4", "V5", "F7")) {
            assertThat(line(lines, met)).extracting(Line::state).as(met).isEqualTo("MET");
        }
    }

    @Test
    void whoMayNotReadTheCaseLearnsNothing() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        assertThat(reviews.of(TestOrganization.login("cell-secretary.CB0002"), file.number()))
                .isEmpty();
        assertThat(reviews.of(TestOrganization.login("manager.DU00"), file.number()))
                .isPresent();
    }

    @Test
    void whatHasGoneWrongSinceIsFoundWithItsArticle() {
        CaseFile file = cases.before("recordCommitteeAdmissionVote", ORDINARY_CELL, START);
        LocalDate vote = file.date(DateKind.CELL_ADMISSION_VOTE).orElseThrow();
        set(file, "CELL_ADMISSION_VOTE", vote.minusDays(30));
        set(file, "CERTIFICATE_ISSUED", vote.minusYears(6));
        database.update(
                "update applicant set birth_date = ? where id = ?",
                vote.minusYears(17),
                file.applicant().id());
        database.update(
                "update resolution set yes_votes = 1, no_votes = 13 where case_id = ? and kind = 'CELL_ADMISSION'",
                file.id());

        List<Line> lines = all(file);

        for (String code : List.of("P1", "D1", "D3", "V4")) {
            assertThat(line(lines, code).state()).as(code).isEqualTo("NOT_MET");
            assertThat(line(lines, code).found()).as(code).allMatch(found -> !found.article()
                    .isEmpty());
        }
        assertThat(line(lines, "D3").found().get(0).article()).contains("06-HD/TW, điểm 5.4");
        assertThat(line(lines, "V4").found().get(0).text()).contains("Nghị quyết chi bộ đề nghị kết nạp ngày");
    }

    @Test
    void aRemarkCopiedFromAnotherPersonIsNoticed() {
        CaseFile first = cases.before("recordOpinions", ORDINARY_CELL, START);
        cases.complete("recordOpinions", first, Map.of("assessment", PRAISE));
        CaseFile second = cases.before("recordOpinions", ORDINARY_CELL, START);

        List<Problem> refused = cases.refused("recordOpinions", second, Map.of("assessment", PRAISE + "."));
        assertThat(refused).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("assessment");
            assertThat(problem.warning()).isTrue();
            assertThat(problem.article()).isEqualTo("Quy ước của phần mềm (giả định)");
            assertThat(problem.message()).doesNotContain(first.number());
        });
        Map<String, Object> explained = new HashMap<>(Map.of("assessment", PRAISE));
        explained.put("overrideReason", "Hai người cùng phòng, nhận xét đúng như vậy");
        cases.complete("recordOpinions", second, explained);
        assertThat(state(all(second), "F10")).isEqualTo("DOUBTFUL");

        CaseFile third = cases.before("recordOpinions", ORDINARY_CELL, START);
        cases.complete(
                "recordOpinions",
                third,
                Map.of(
                        "assessment",
                        "Làm việc ở phòng xét nghiệm mười hai năm, hai lần được tặng giấy khen về an toàn sinh học; ít nói"
                                + " nhưng nhận việc khó không từ chối, cần chủ động hơn khi phát biểu trước cuộc họp"));
        assertThat(state(all(third), "F10")).isEqualTo("MET");
    }

    @Test
    void aMemberWhoHelpsTooManyIsToBeLookedAt() {
        List<CaseFile> helped = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            helped.add(cases.before("reviewSympathizer", "CB0002", START));
        }

        Line line = line(
                reviews.of(
                                TestOrganization.login("cell-secretary.CB0002"),
                                helped.get(0).number())
                        .orElseThrow(),
                "N6");

        assertThat(line.state()).isEqualTo("DOUBTFUL");
        assertThat(line.found()).singleElement().satisfies(found -> {
            assertThat(found.text()).contains("quá 3");
            assertThat(found.article()).isEqualTo("Quy ước của phần mềm (giả định)");
        });
    }

    @Test
    void aPaperFromBeforeTheFormsIsToBeLookedAt() {
        CaseFile early = cases.before("receiveCv", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        CaseFile late = cases.before("receiveCv", ORDINARY_CELL, LocalDate.of(2025, 10, 6));

        assertThat(line(all(early), "F11").found()).anySatisfy(found -> {
            assertThat(found.text()).contains("Đơn xin vào Đảng (1-KNĐ)", "12-HD/BTCTW ngày 18/1/2022");
            assertThat(found.article()).startsWith("38-HD/BTCTW, các mẫu KNĐ");
        });
        assertThat(state(all(late), "F11")).isEqualTo("MET");
    }

    private void set(CaseFile file, String kind, LocalDate on) {
        database.update("update case_date set business_date = ? where case_id = ? and kind = ?", on, file.id(), kind);
    }

    private List<Line> all(CaseFile file) {
        return reviews.of(SECRETARY, file.number()).orElseThrow();
    }

    private static Line line(List<Line> lines, String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String state(List<Line> lines, String code) {
        return line(lines, code).state();
    }
}
