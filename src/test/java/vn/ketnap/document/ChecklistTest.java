package vn.ketnap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;
import static vn.ketnap.TestOrganization.SECTION_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.document.Dossier.Item;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.vocabulary.Stage;

/** The list of contents follows the case. */
@KetNapTest
class ChecklistTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    TestCases cases;

    @Autowired
    Documents documents;

    @Autowired
    NominatePerson nominations;

    @Autowired
    CaseDesk desk;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void atTheStartOneResolutionIsDueAndTheRestIsStillToCome() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        assertThat(states(file))
                .containsEntry("SYMPATHIZER", PaperState.DUE)
                .containsEntry("AWARENESS_CERTIFICATE", PaperState.LATER)
                .containsEntry("ADMISSION_DECISION", PaperState.LATER)
                .doesNotContainValue(PaperState.MISSING);
    }

    @Test
    void beforeTheVoteThePapersAreThereWithNumberDateAndSigner() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.ADMISSION));

        assertThat(states(file))
                .containsEntry("BIRTH_CERTIFICATE", PaperState.MISSING)
                .containsEntry("APPLICATION", PaperState.PRESENT)
                .containsEntry("MEMBER_INTRODUCTION", PaperState.PRESENT)
                .containsEntry("CELL_ADMISSION", PaperState.DUE);
        assertThat(item(file, "AWARENESS_CERTIFICATE").entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.number()).isNotBlank();
                    assertThat(entry.signer()).isNotBlank();
                    assertThat(entry.date()).isAfter(START);
                });
        assertThat(item(file, "AWARENESS_CERTIFICATE").validUntil())
                .isEqualTo(item(file, "AWARENESS_CERTIFICATE")
                        .entries()
                        .get(0)
                        .date()
                        .plusYears(5));
        assertThat(item(file, "MEMBER_INTRODUCTION").entries().get(0).signer()).isNotBlank();
        assertThat(item(file, "APPLICATION").basis()).contains("38-HD/BTCTW");
    }

    @Test
    void papersRunOutUntilTheCellHasVoted() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        LocalDate last = item(file, "OPINIONS").validUntil();

        clock.moveTo(last.minusDays(90));
        assertThat(states(file)).containsEntry("OPINIONS", PaperState.EXPIRING);
        clock.moveTo(last);
        assertThat(states(file)).containsEntry("OPINIONS", PaperState.EXPIRING);
        clock.moveTo(last.plusDays(1));
        assertThat(states(file))
                .containsEntry("OPINIONS", PaperState.EXPIRED)
                .containsEntry("APPLICATION", PaperState.PRESENT);

        clock.moveTo(last.minusDays(90));
        cases.complete("recordCellAdmissionVote", file, Map.of());
        clock.moveTo(last.plusDays(1));
        assertThat(states(cases.reload(file)))
                .containsEntry("OPINIONS", PaperState.PRESENT)
                .containsEntry("CELL_ADMISSION", PaperState.PRESENT);
    }

    @Test
    void filesOfOneMomentKeepTheirOrder() {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        for (List<UUID> order : List.of(List.of(first, second), List.of(second, first))) {
            CaseFile file = cases.open(ORDINARY_CELL, START);
            order.forEach(id -> jdbc.sql(
                            """
                            insert into case_document (id, case_id, paper, file_name, type, file_size, sha256, uploaded_by,
                              uploaded_at, version)
                            values (:id, :case, 'APPLICATION', 'Đơn.pdf', 'PDF', 1, '0', 'cell-secretary.cb0001',
                              timestamp '2025-09-02 07:00:00', 0)""")
                    .param("id", id)
                    .param("case", file.id())
                    .update());

            assertThat(item(file, "APPLICATION").documents())
                    .extracting(DocumentView::id)
                    .containsExactly(first, second);
            jdbc.sql("delete from case_document where case_id = :case")
                    .param("case", file.id())
                    .update();
        }
    }

    @Test
    void theListFollowsTheUnit() {
        assertThat(states(cases.open(SECTION_CELL, START))).containsKey("SECTION_ADMISSION_APPRAISAL");
        assertThat(states(cases.open(AUTHORIZED_CELL, START))).doesNotContainKey("SECTION_ADMISSION_APPRAISAL");
    }

    @Test
    void theListFollowsThePerson() {
        assertThat(states(cases.open(ORDINARY_CELL, START)))
                .as("above the age of the Youth Union")
                .doesNotContainKeys("YOUTH_UNION_INTRODUCTION", "TRADE_UNION_INTRODUCTION", "RELIGION_CONSENT");
        assertThat(states(nominated(Map.of("birthDate", "2002-04-30", "religion", "Phật giáo"))))
                .containsKeys("YOUTH_UNION_INTRODUCTION", "RELIGION_CONSENT")
                .doesNotContainKeys("TRADE_UNION_INTRODUCTION", "FORMER_MEMBERSHIP");
        assertThat(states(nominated(Map.of("specialGroups", List.of("FOREIGN_SPOUSE", "RELIGIOUS_DIGNITARY")))))
                .containsKeys("MARRIAGE_CERTIFICATE", "SPOUSE_SECURITY_CONCLUSION", "FRONT_OPINION")
                .doesNotContainKeys("ENTERPRISE_REGISTRATION", "NATIONALITY_CONCLUSION");
    }

    @Test
    void aScanBeforeTheStepIsNotYetThePaper() {
        CaseFile file = cases.open(ORDINARY_CELL, START);
        String login = "cell-secretary.cb0001";
        byte[] pdf = "%PDF-1.4\n%%EOF".getBytes();

        DocumentView application = documents.store(login, file.number(), "APPLICATION", "Đơn.pdf", pdf);
        documents.store(login, file.number(), "BIRTH_CERTIFICATE", "Khai sinh.pdf", pdf);
        documents.store(login, file.number(), Checklist.OTHER, "Giấy khen.pdf", pdf);
        assertThat(states(file))
                .containsEntry("APPLICATION", PaperState.SCANNED)
                .containsEntry("BIRTH_CERTIFICATE", PaperState.PRESENT)
                .containsEntry(Checklist.OTHER, PaperState.PRESENT);

        documents.supersede(login, file.number(), application.id());
        assertThat(states(file)).containsEntry("APPLICATION", PaperState.LATER);
    }

    private CaseFile nominated(Map<String, Object> changes) {
        clock.moveTo(START);
        Map<String, Object> person = TestCases.nomination(ORDINARY_CELL, START, changes);
        return transactions.execute(status -> nominations.nominate(person, "cell-secretary.cb0001"));
    }

    private Map<String, PaperState> states(CaseFile file) {
        return items(file).stream().collect(Collectors.toMap(Item::paper, Item::state));
    }

    private Item item(CaseFile file, String paper) {
        return items(file).stream()
                .filter(item -> item.paper().equals(paper))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> items(CaseFile file) {
        return documents.dossier("organization-board.du00", file.number()).sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
    }
}
