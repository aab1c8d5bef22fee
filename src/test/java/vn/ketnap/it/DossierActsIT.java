package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.DIRECT_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/** What the forms of the dossier do not offer is refused when it is sent past them. */
@KetNapTest
class DossierActsIT {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Test
    void aStrangerIsAnsweredLikeNobody() {
        String number = run.nominate(DIRECT_CELL, START, Map.of());
        run.upTo(number, "recordSympathizerResolution");
        String helper = refusal(number, "recordSympathizerResolution", Map.of("helper", "999999999"));
        assertThat(helper).contains("Không có đảng viên này trong danh sách được chọn");
        assertThat(refusal(number, "recordSympathizerResolution", Map.of("helper", member("CB0001-1"))))
                .isEqualTo(helper);

        run.upTo(number, "recordIntroductions");
        String nobody = refusal(number, "recordIntroductions", Map.of("secondMember", "999999999"));
        assertThat(nobody).contains("Không có đảng viên này trong danh sách được chọn");
        for (String stranger : List.of("CB0001-1", "CB0021-2", "CB0031-8")) {
            assertThat(refusal(number, "recordIntroductions", Map.of("secondMember", member(stranger))))
                    .isEqualTo(nobody);
        }
        assertThat(database.queryForObject(
                        "select count(*) from case_paper p join admission_case c on c.id = p.case_id"
                                + " where c.number = ? and p.kind = 'MEMBER_INTRODUCTION'",
                        Integer.class,
                        number))
                .isZero();
    }

    @Test
    void nobodyOfTheFamilyIsPassedOver() {
        String number = run.nominate(ORDINARY_CELL, START, Map.of());
        run.upTo(number, "planVerification");
        Map<String, Object> usual = run.values(number, run.open(number, "planVerification"), Map.of());
        List<?> relatives = (List<?>) usual.get("relatives");
        List<?> requests = (List<?>) usual.get("requests");

        assertThat(refusal(
                        number,
                        "planVerification",
                        Map.of("relatives", relatives.subList(0, 1), "requests", requests.subList(0, 2))))
                .contains("Chưa khai mẹ", "06-HD/TW, điểm 3.4");
        assertThat(refusal(
                        number,
                        "planVerification",
                        Map.of(
                                "absent",
                                List.of(
                                        Map.of("relation", "SPOUSE", "reason", "UNKNOWN", "note", "Không rõ"),
                                        Map.of("relation", "CHILD", "reason", "NONE")))))
                .contains("Không nhận lý do “không rõ” đối với vợ hoặc chồng");
        assertThat(refusal(
                        number,
                        "planVerification",
                        Map.of("absent", List.of(Map.of("relation", "STRANGER", "reason", "NONE")))))
                .contains("không đọc được");
        run.complete(number, "planVerification", Map.of());
    }

    @Test
    void whoIsInAnOrganisationIsNotSaidToBeInNone() {
        String number = run.nominate(ORDINARY_CELL, START, Map.of());
        run.upTo(number, "recordOpinions");

        assertThat(refusal(number, "recordOpinions", Map.of("noOrganization", true)))
                .contains("là đoàn viên Đoàn TNCS Hồ Chí Minh", "06-HD/TW, điểm 3.5");
    }

    private String refusal(String number, String task, Map<String, Object> changes) {
        return run.submit(number, task, changes).expect(400).message();
    }

    private String member(String code) {
        return database.queryForObject("select id from party_member where code = ?", String.class, code);
    }
}
