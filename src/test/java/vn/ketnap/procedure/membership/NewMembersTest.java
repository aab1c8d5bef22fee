package vn.ketnap.procedure.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.ImportReport;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.AdmissionCase;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.incident.ReportIncident;
import vn.ketnap.procedure.succession.CaseMoved;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** The register of members follows the cases, without an import and through one. */
@KetNapTest
class NewMembersTest {

    private static final String CELL = TestOrganization.ORDINARY_CELL;
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + CELL);
    private static final String BOARD = TestOrganization.login("organization-board.DU00");
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String HEADER =
            "Mã đảng viên;Họ và tên;Ngày sinh;Mã chi bộ;Ngày vào Đảng;Ngày chính thức;Về đảng bộ cơ sở từ ngày;Tình trạng;Tên đăng nhập\n";

    @Autowired
    TestCases cases;

    @Autowired
    PartyMembers members;

    @Autowired
    CaseDesk desk;

    @Autowired
    Helpers helpers;

    @Autowired
    ReportIncident incidents;

    @Autowired
    OrganizationImport imports;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void forget() {
        database.update("delete from party_member where code like 'DV-%'");
    }

    @Test
    void theCeremonyMakesAMemberOnProbation() {
        CaseFile file = cases.before("registerMember", CELL, START);
        LocalDate ceremony = file.ceremonyDate().orElseThrow();

        MemberView member = newcomer();

        assertThat(member.fullName()).isEqualTo(file.applicant().fullName());
        assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(member.partyDate()).isEqualTo(ceremony);
        assertThat(member.sinceInGrassroots())
                .isEqualTo(file.date(DateKind.UNIT_JOINED).orElseThrow());
        assertThat(member.belongsOn(ceremony)).isTrue();
        assertThat(member.belongsOn(ceremony.minusDays(1))).isFalse();
        assertThat(member.officialOn(ceremony.plusMonths(12)))
                .as("twelve months alone make nobody official")
                .isFalse();
    }

    @Test
    void theDecisionMakesTheMemberOfficialFromItsDay() {
        CaseFile file = cases.before("announceConfirmation", CELL, START);
        LocalDate decided = file.date(DateKind.CONFIRMATION_DECISION).orElseThrow();

        MemberView member = newcomer();

        assertThat(member.officialDate()).isEqualTo(file.officialDate().orElseThrow());
        assertThat(member.officialOn(decided)).isTrue();
        assertThat(member.officialOn(decided.minusDays(1)))
                .as("has no vote before the decision")
                .isFalse();
        assertThat(members.officialMembersOf(CELL, decided)).contains(member);
        assertThat(members.officialMembersOf(CELL, decided.minusDays(1))).doesNotContain(member);
        assertThat(helpers.choices(CELL))
                .extracting(Choice::value)
                .contains(member.id().toString());
    }

    @Test
    void theNextMeetingCountsTheNewOfficialMember() {
        CaseFile next = cases.before("recordOpinions", CELL, LocalDate.of(2027, 6, 1));
        Map<String, Object> before = cases.values("recordCellAdmissionVote", next, null, Map.of());
        cases.before("announceConfirmation", CELL, START);
        clock.moveTo(LocalDate.of(2027, 7, 1));

        assertThat(cases.values("recordCellAdmissionVote", next, null, Map.of()))
                .containsEntry("attendanceTotalOfficial", (Integer) before.get("attendanceTotalOfficial") + 1)
                .containsEntry("attendanceTotalProbationary", before.get("attendanceTotalProbationary"));
    }

    @Test
    void aCorrectedCeremonyIsTheMembersDayOfEntry() {
        CaseFile file = cases.before("registerMember", CELL, START);
        LocalDate right = file.ceremonyDate().orElseThrow().minusDays(1);
        assertThat(report(
                        file,
                        SECRETARY,
                        Map.of("kind", "CORRECT_DATE", "dateKind", "CEREMONY", "newDate", right.toString())))
                .isEqualTo("RECORDED");

        assertThat(newcomer().partyDate()).isEqualTo(right);
    }

    @Test
    void whoDiesOrLeavesIsNoMemberFromThatDay() {
        CaseFile file = cases.before("registerMember", CELL, START);
        LocalDate today = clock.today();

        report(file, SECRETARY, Map.of("kind", "DECEASED", "happenedOn", today.toString()));

        assertThat(newcomer().belongsOn(today)).isFalse();
        assertThat(newcomer().belongsOn(today.minusDays(1))).isTrue();
        assertThat(newcomer().leftOn()).isEqualTo(today);
    }

    @Test
    void anImportGivesTheMemberACodeAndKeepsTheRow() {
        CaseFile file = cases.before("registerMember", CELL, START);
        MemberView before = newcomer();

        ImportReport other = importOne("DV-OTHER", "Vương Xuân Mai", before, "", CELL);
        assertThat(other.notes()).isEmpty();
        assertThat(newcomer()).as("a file that does not name the member").isEqualTo(before);
        ImportReport report =
                importOne("DV-7001", "NGUYỄN THỊ PHƯƠNG THẢO", before, DateFormats.date(before.partyDate()), "CB0002");

        assertThat(report.added()).isZero();
        assertThat(report.changed()).isOne();
        assertThat(report.notes())
                .extracting(note -> note.text())
                .anyMatch(text -> text.contains("nhận mã này"))
                .anyMatch(text -> text.contains("chưa có quyết định công nhận"))
                .anyMatch(text -> text.contains("giữ theo hồ sơ"));
        MemberView after = members.member(before.id()).orElseThrow();
        assertThat(after.code()).isEqualTo("DV-7001");
        assertThat(after.cellCode()).isEqualTo(CELL);
        assertThat(after.officialDate()).isNull();
        assertThat(of(file)).containsExactly(after);

        cases.complete("registerMember", file, Map.of());
        LocalDate right = before.partyDate().minusDays(1);
        report(file, SECRETARY, Map.of("kind", "CORRECT_DATE", "dateKind", "CEREMONY", "newDate", right.toString()));
        assertThat(members.member(before.id()).orElseThrow().partyDate())
                .as("still the member of the case")
                .isEqualTo(right);
    }

    @Test
    void aFileOfEarlierDaysBringsNobodyBack() {
        CaseFile file = cases.before("registerMember", CELL, START);
        MemberView before = newcomer();
        report(
                file,
                SECRETARY,
                Map.of("kind", "DECEASED", "happenedOn", clock.today().toString()));

        ImportReport report = importOne("DV-7002", before.fullName(), before, "", CELL);

        assertThat(report.notes())
                .extracting(note -> note.text())
                .anyMatch(text -> text.contains("không nhập dòng này"));
        assertThat(report.added() + report.changed()).isZero();
        assertThat(newcomer().leftOn()).isNotNull();
    }

    @Test
    void whomAnImportNamedBeforeTheCeremonyWasRecordedIsOneMember() {
        CaseFile file = cases.before("recordCeremony", CELL, START);
        database.update(
                "insert into party_member (code, full_name, birth_date, cell_code, party_date, status)"
                        + " values ('DV-7003', ?, ?, ?, ?, 'EXEMPT')",
                "Nguyễn thị  phương Thảo",
                file.applicant().birthDate(),
                CELL,
                clock.today().minusDays(1));

        cases.complete("recordCeremony", file, Map.of());

        assertThat(of(file)).singleElement().satisfies(member -> {
            assertThat(member.code()).isEqualTo("DV-7003");
            assertThat(member.status()).isEqualTo(MemberStatus.EXEMPT);
            assertThat(member.partyDate())
                    .isEqualTo(cases.reload(file).ceremonyDate().orElseThrow());
        });
    }

    @Test
    void aDecisionToLeaveTakesTheMemberOutOfTheRegister() {
        CaseFile file = cases.before("registerMember", CELL, START);
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.PROBATION));
        report(
                file,
                BOARD,
                Map.of(
                        "kind", "LEFT",
                        "happenedOn", clock.today().toString(),
                        "leavingReason", "OWN_REQUEST",
                        "decidedBy", "DU00",
                        "paperNumber", "901-QĐ/ĐU",
                        "paperSigner", "Trần Văn Bình"));

        assertThat(newcomer().belongsOn(clock.today())).isFalse();
    }

    @Test
    void aMemberOnProbationGoesWhereTheCaseGoes() {
        CaseFile file = cases.before("registerMember", CELL, START);

        transactions.executeWithoutResult(status -> {
            AdmissionCase moved = (AdmissionCase) desk.file(file.id());
            CaseUnits before = moved.units();
            moved.handOver(new CaseUnits(
                    before.caseId(),
                    "CB0002",
                    before.sectionCode(),
                    before.grassrootsCode(),
                    before.superiorCode(),
                    before.decidingCode(),
                    before.removalCode(),
                    before.helperId()));
            events.publishEvent(new CaseMoved(moved));
        });

        assertThat(of(file)).isEmpty();
        assertThat(members.membersOf("CB0002")).extracting(MemberView::imported).contains(false);
    }

    private String report(CaseFile file, String actor, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("chosenCase", file.number());
        all.put("reason", "Theo biên bản của chi bộ");
        return transactions.execute(status -> incidents.report(all, actor).outcome());
    }

    private ImportReport importOne(String code, String name, MemberView like, String official, String cell) {
        String row = String.join(
                ";",
                code,
                name,
                DateFormats.date(like.birthDate()),
                cell,
                DateFormats.date(like.partyDate()),
                official,
                "",
                "Đang sinh hoạt",
                "");
        var result = imports.apply(
                List.of(new SourceFile("Đảng viên.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8))));
        assertThat(result.report().errors()).isEmpty();
        return result.report();
    }

    /** The only member whom a case of this test brought. */
    private MemberView newcomer() {
        List<Long> ids = database.queryForList(
                "select id from party_member where applicant_id is not null and cell_code = ?", Long.class, CELL);
        assertThat(ids).hasSize(1);
        return members.member(ids.get(0)).orElseThrow();
    }

    private List<MemberView> of(CaseFile file) {
        return members.membersOf(CELL).stream()
                .filter(member -> TextNormalizer.name(member.fullName())
                        .equals(TextNormalizer.name(file.applicant().fullName())))
                .toList();
    }
}
