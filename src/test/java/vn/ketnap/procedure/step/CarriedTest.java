package vn.ketnap.procedure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.organization.OfficeHolders;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;

/** What was written once is there for the next to change, with where it comes from. */
@KetNapTest
class CarriedTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    OfficeHolders holders;

    @Test
    void theHelperBeginsWithTheSelfReviewAndTheSummaryWithTheHelper() {
        CaseFile file = cases.before("receiveSelfReview", TestOrganization.ORDINARY_CELL, START);
        assertThat(known("receiveHelperRemark", file)).doesNotContainKeys("strengths", "carriedFrom");
        cases.complete(
                "receiveSelfReview",
                file,
                Map.of("strengths", "Luôn hoàn thành nhiệm vụ.\nĐoàn kết.", "weaknesses", "Còn nóng vội"));

        CaseFile reviewed = cases.reload(file);
        String day = DateFormats.date(reviewed.date(DateKind.SELF_REVIEW).orElseThrow());
        assertThat(known("receiveHelperRemark", reviewed))
                .containsEntry("strengths", "Luôn hoàn thành nhiệm vụ.\nĐoàn kết.")
                .containsEntry("weaknesses", "Còn nóng vội")
                .containsEntry(
                        "carriedFrom",
                        "Nội dung điền sẵn lấy từ bản tự kiểm điểm ngày %s, sửa cho đúng ý kiến của đảng viên giúp đỡ."
                                .formatted(day));

        String tooLong = "Tích cực học tập, rèn luyện. ".repeat(20).strip();
        cases.complete(
                "receiveHelperRemark",
                reviewed,
                Map.of("strengths", tooLong, "weaknesses", "Cần kiên trì hơn khi làm việc với tập thể"));

        Map<String, Object> summary = known("recordProbationOpinions", cases.reload(file));
        assertThat(summary)
                .containsEntry("weaknesses", "Cần kiên trì hơn khi làm việc với tập thể")
                .containsEntry("organizations", "Công đoàn, Đoàn Thanh niên cơ quan");
        assertThat(summary.get("strengths").toString()).hasSizeBetween(300, 350).isSubstringOf(tooLong);
        assertThat(summary.get("carriedFrom").toString()).contains("nhận xét của đảng viên giúp đỡ ngày");
    }

    @Test
    void theCommitteeOfTheResidenceIsWrittenOnce() {
        CaseFile file = cases.before("introduceToResidence", TestOrganization.ORDINARY_CELL, START);
        assertThat(known("introduceToResidence", file))
                .containsEntry("receivingCommittee", "Chi ủy khu dân cư số 3, phường An Tân");

        cases.complete("introduceToResidence", file, Map.of("receivingCommittee", "Đảng ủy phường An Tân"));

        assertThat(known("recordProbationOpinions", cases.reload(file)))
                .containsEntry("residenceCommittee", "Đảng ủy phường An Tân");
    }

    /** The committee of this cell has no leader in the register, so that whoever signed last is likely. */
    @Test
    void whoSignedTheLastPaperOfABodyIsThereForItsNext() {
        CaseFile file = cases.before("reviewSympathizer", TestOrganization.SECTION_CELL, START);
        cases.complete("reviewSympathizer", file, Map.of("reviewSigner", "Đặng Hoàng Quốc Bảo"));
        CaseFile other = cases.open(TestOrganization.SECTION_CELL, START);

        assertThat(known("reviewSympathizer", other)).containsEntry("reviewSigner", "Đặng Hoàng Quốc Bảo");
        assertThat(known("authorizeDossier", other)).containsEntry("paperSigner", "Đặng Hoàng Quốc Bảo");
        assertThat(known("concludeCv", other)).containsEntry("certifiedBy", "Đặng Hoàng Quốc Bảo");
    }

    @Test
    void theOnlyLeaderOfABodySignsWhoeverSignedLast() {
        CaseFile file = cases.before("reviewSympathizer", TestOrganization.ORDINARY_CELL, START);
        List<String> leaders = holders.names(Role.MANAGER, file.grassrootsCode(), START);
        assertThat(leaders).hasSize(1);
        cases.complete("reviewSympathizer", file, Map.of("reviewSigner", "Đặng Hoàng Quốc Bảo"));

        assertThat(known("approveAwarenessClass", file)).containsEntry("reviewSigner", leaders.get(0));
    }

    @Test
    void theSecretarySignsForTheCellAndHoldsTheCeremony() {
        CaseFile file = cases.before("recordCeremony", TestOrganization.ORDINARY_CELL, START);
        String secretary =
                holders.names(Role.CELL_SECRETARY, file.cellCode(), START).get(0);

        assertThat(known("recordCeremony", file))
                .containsEntry("chair", secretary)
                .containsEntry("place", "Phòng họp chi bộ");
        assertThat(known("recordOpinions", file)).containsEntry("signer", secretary);
    }

    @Test
    void theCentreBeginsWithWhoSignedItsLastCertificate() {
        CaseFile file = cases.before("recordClassResult", TestOrganization.ORDINARY_CELL, START);
        cases.complete("recordClassResult", file, Map.of("courseSigner", "Mai Thị Hồng Phúc"));

        assertThat(known("recordNewMemberClass", file)).containsEntry("courseSigner", "Mai Thị Hồng Phúc");
    }

    @Test
    void whereThePersonLivesIsOfferedForRelatives() {
        CaseFile file = cases.before("planVerification", TestOrganization.ORDINARY_CELL, START);

        assertThat(known("planVerification", file))
                .extractingByKey("places")
                .isEqualTo(
                        List.of(file.applicant().residence(), file.applicant().homePlace()).stream()
                                .distinct()
                                .toList());
    }

    private Map<String, Object> known(String task, CaseFile file) {
        return steps.prefill(task, file.id(), null, "test");
    }
}
