package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;
import static vn.ketnap.TestOrganization.SECTION_CELL;
import static vn.ketnap.TestOrganization.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.organization.OrganizationChanged;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Secret;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.Stage;

/** The papers of whole cases, paragraph by paragraph, as drafts and with what was recorded. */
@KetNapTest
class PapersTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final Path EXPECTED = Path.of("src/test/resources/expected-papers");

    /** The whole way with the steps of a section committee, which other cells do not have. */
    private static final List<String> WAY = List.of(
            "recordSympathizerResolution",
            "reviewSympathizer",
            "proposeAwarenessClass",
            "approveAwarenessClass",
            "enrolInClass",
            "recordClassResult",
            "proposeDossier",
            "authorizeDossier",
            "receiveApplication",
            "receiveCv",
            "planVerification",
            "recordVerificationReply",
            "concludeCv",
            "recordIntroductions",
            "recordOpinions",
            "recordCellAdmissionVote",
            "appraiseBySection",
            "recordCommitteeAdmissionVote",
            "appraiseDossier",
            "recordAdmissionDecision",
            "recordCeremony",
            "registerMember",
            "introduceToResidence",
            "recordNewMemberClass",
            "probationEnd",
            "receiveSelfReview",
            "receiveHelperRemark",
            "recordProbationOpinions",
            "recordCellConfirmationVote",
            "appraiseConfirmationBySection",
            "recordCommitteeConfirmationVote",
            "recordConfirmationDecision");

    /** A cell's roll in other tests grows with their cases; here it is what it is. */
    private static final Map<String, Object> ROLL = Map.of(
            "attendanceTotalProbationary", 0,
            "attendancePresentProbationary", 0,
            "overrideReason", "Theo biên bản");

    /** Numbers that the register does not know: letters and reports of a verification are numbered by hand. */
    private static final Set<String> NUMBERED_BY_HAND =
            Set.of("VERIFICATION_LETTER", "VERIFIER_INTRODUCTION", "VERIFICATION_REPORT");

    /** Goes out before the opinions come in, on a day that no step records. */
    private static final String DATED_BY_HAND = "OPINION_REQUEST";

    @Autowired
    TestCases cases;

    @Autowired
    Papers papers;

    @Autowired
    CaseDesk desk;

    @Autowired
    Verifications verifications;

    @Autowired
    Regulations regulations;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(strings = {ORDINARY_CELL, SECTION_CELL, AUTHORIZED_CELL})
    void thePapersOfAWholeCaseSayWhatWasRecorded(String cell) throws IOException {
        CaseFile file = confirmed(cell);
        String secretary = login("cell-secretary." + cell);

        for (PaperOffer offer : papers.offers(secretary, file.number())) {
            List<String> text = PaperText.of(
                    papers.make(secretary, file.number(), offer.id()).content());

            assertThat(offer.draft()).as(offer.id()).isEqualTo(offer.id().equals(DATED_BY_HAND));
            assertThat(offer.missing()).as(offer.id()).isEmpty();
            assertThat(text)
                    .as("dotted lines in " + offer.id())
                    .filteredOn(line -> !line.startsWith("Số …") || !NUMBERED_BY_HAND.contains(offer.paper()))
                    .filteredOn(line -> !line.contains("ngày ……") || !offer.id().equals(DATED_BY_HAND))
                    .noneMatch(line -> line.contains("…") || line.contains("{{") || line.contains("[chưa có"));
            compare(EXPECTED.resolve(cell).resolve(offer.id() + ".txt"), text);
        }
    }

    @Test
    void aDraftLeavesOpenWhatOnlyTheMeetingKnowsAndKeepsTheNextNumber() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.ADMISSION));
        String secretary = login("cell-secretary." + ORDINARY_CELL);

        List<String> draft = text(secretary, file, "CELL_ADMISSION");

        assertThat(draft)
                .contains(
                        "CHI BỘ KHOA ĐIỀU DƯỠNG", "An Hải, ngày …… tháng …… năm ………", "BÍ THƯ", "Bí thư chi bộ CB0001")
                .anyMatch(line -> line.startsWith("Ngày …… tháng …… năm ………, Chi bộ Khoa Điều dưỡng đã họp"))
                .anyMatch(line -> line.matches("Số \\d+-NQ/CB"));
        assertThat(text(secretary, file, "CELL_ADMISSION")).isEqualTo(draft);
    }

    @Test
    void twoDraftsOfOneCellGetTwoNumbersAndAReaderGetsNone() {
        CaseFile one = cases.before("proposeDossier", ORDINARY_CELL, START);
        CaseFile other = cases.before("proposeDossier", ORDINARY_CELL, START);
        Stream.of(one, other)
                .forEach(file -> transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.DOSSIER)));
        String secretary = login("cell-secretary." + ORDINARY_CELL);

        String first = number(text(secretary, one, "DOSSIER_PROPOSAL"));
        String second = number(text(secretary, other, "DOSSIER_PROPOSAL"));

        assertThat(second).isNotEqualTo(first);
        assertThat(Integer.parseInt(second.replaceAll("\\D", "")))
                .isEqualTo(Integer.parseInt(first.replaceAll("\\D", "")) + 1);
        cases.complete(
                "proposeDossier", one, Map.of("paperNumber", first.substring(3), "overrideReason", "Theo biên bản"));
        assertThat(number(text(secretary, one, "DOSSIER_PROPOSAL"))).isEqualTo(first);
        CaseFile unread = cases.before("proposeDossier", ORDINARY_CELL, START);
        transactions.executeWithoutResult(status -> desk.enter(unread.id(), Stage.DOSSIER));
        assertThat(number(text(login("manager.CS01"), unread, "DOSSIER_PROPOSAL")))
                .isEqualTo("Số ……-NQ/CB");
    }

    @Test
    void aDeputySignsInTheOfficeThatTheRegisterKnows() {
        CaseFile file = cases.before("proposeAwarenessClass", ORDINARY_CELL, START);
        cases.complete("proposeAwarenessClass", file, Map.of());
        String secretary = login("cell-secretary." + ORDINARY_CELL);
        assertThat(text(secretary, file, "CLASS_PROPOSAL"))
                .containsSubsequence("T/M CHI BỘ", "BÍ THƯ", "Bí thư chi bộ CB0001");

        String post = "update officer set post = ? where user_id = 'cell-secretary.cb0001'";
        jdbc.sql(post).param("Phó Bí thư phụ trách").update();
        events.publishEvent(new OrganizationChanged(Set.of()));
        try {
            assertThat(text(secretary, file, "CLASS_PROPOSAL"))
                    .containsSubsequence("T/M CHI BỘ", "PHÓ BÍ THƯ PHỤ TRÁCH", "Bí thư chi bộ CB0001");
        } finally {
            jdbc.sql(post).param((String) null).update();
            events.publishEvent(new OrganizationChanged(Set.of()));
        }
        jdbc.sql("update resolution set signer = 'Trần Thị Minh Nguyệt' where case_id = ?")
                .param(file.id())
                .update();
        assertThat(text(secretary, file, "CLASS_PROPOSAL"))
                .containsSubsequence("T/M CHI BỘ", "PHÓ BÍ THƯ", "Trần Thị Minh Nguyệt");
    }

    @Test
    void thePapersOfAMoveAreThereWhileItIsUnderWay() {
        CaseFile file = cases.before("receiveApplication", ORDINARY_CELL, START);
        String secretary = login("cell-secretary." + ORDINARY_CELL);
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.DOSSIER));
        assertThat(papers.offers(secretary, file.number()))
                .extracting(PaperOffer::id)
                .doesNotContain("CANDIDATE_CERTIFICATE");

        transactions.executeWithoutResult(status -> desk.file(file.id()).leaveFor("Đảng ủy phường An Tân"));

        assertThat(papers.offers(secretary, file.number()))
                .extracting(PaperOffer::id)
                .contains("CANDIDATE_CERTIFICATE")
                .doesNotContain("CANDIDATE_LETTER");
        assertThat(text(secretary, file, "CANDIDATE_CERTIFICATE"))
                .contains("Kính gửi: Đảng ủy phường An Tân")
                .anyMatch(line -> line.startsWith("Đảng ủy Trường Cao đẳng Y tế An Hải chứng nhận quần chúng ")
                        && line.endsWith("đến bước: hồ sơ, thẩm tra lý lịch."));
    }

    @Test
    void makingAPaperLeavesALineWithItsHash() {
        CaseFile file = cases.before("receiveApplication", ORDINARY_CELL, START);
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.DOSSIER));

        byte[] made =
                papers.make(login("manager.CS01"), file.number(), "APPLICATION").content();

        assertThat(jdbc.sql("select login, purpose from trail_entry where subject = ? and operation = 'PAPER'")
                        .param(file.number())
                        .query((row, i) -> row.getString("login") + " " + row.getString("purpose"))
                        .list())
                .containsExactly("manager.cs01 APPLICATION 1-KND " + Secret.hash(made));
        assertThat(papers.make(login("manager.CS01"), file.number(), "APPLICATION")
                        .content())
                .isEqualTo(made);
    }

    @Test
    void nobodyMakesPapersOfACaseThatIsNotTheirs() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        for (String stranger : List.of("cell-secretary.CB0002", "grassroots-officer.CS02")) {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> papers.make(login(stranger), file.number(), "SYMPATHIZER"));
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> papers.offers(login(stranger), file.number()));
        }
    }

    @Test
    void whatTheRegisterLacksIsNamedWithThePlaceToEnterIt() {
        CaseFile file = cases.open(ORDINARY_CELL, START);
        jdbc.sql("update applicant set home_place = '' where id = ?")
                .param(file.applicant().id())
                .update();
        String secretary = login("cell-secretary." + ORDINARY_CELL);

        assertThat(papers.offers(secretary, file.number()).get(0).missing())
                .containsExactly(new PaperOffer.Missing("Quê quán", "biểu mẫu “Giới thiệu quần chúng ưu tú”"));
        assertThat(text(secretary, file, "SYMPATHIZER")).anyMatch(line -> line.contains("[chưa có: Quê quán]"));
    }

    @Test
    void everyFormHasATemplateUnderEveryRegulationAndEveryTemplateAForm() throws IOException {
        Map<String, String> templates = new LinkedHashMap<>(Map.of(OfficeReports.ADMISSIONS, "a report of the office"));
        for (String version : List.of("R2021", "R2025A", "R2025B", "R2026A", "R2026B")) {
            for (PaperForm form : regulations.paperForms(version)) {
                templates.put(form.template(), form.paper());
                assertThat(Path.of("src/main/resources/papers", form.template() + ".docx"))
                        .as(form.paper())
                        .exists();
            }
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/papers"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".docx", "")))
                    .isSubsetOf(templates.keySet());
        }
    }

    /** The map of steps and papers: each is made, or it is named here why not. */
    @Test
    void everyPaperThatTheProcedureProducesIsMadeOrNamed() throws IOException {
        List<String> made =
                regulations.paperForms("R2026B").stream().map(PaperForm::paper).toList();
        for (String line : Files.readAllLines(Path.of("src/test/resources/produced-papers.csv"))) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(4);
            assertThat(made.contains(cells[2]) != !cells[3].isBlank()).as(line).isTrue();
        }
    }

    private CaseFile confirmed(String cell) {
        CaseFile file = cases.open(cell, START);
        boolean section = file.sectionCode() != null;
        for (String step : WAY) {
            if (step.contains("BySection") && !section) {
                continue;
            }
            clock.moveTo(clock.today().plusDays(1));
            switch (step) {
                case "probationEnd" ->
                    clock.moveTo(reloaded(file).officialDate().orElseThrow());
                case "recordVerificationReply" ->
                    verifications.open(file.id()).forEach(request -> cases.complete(step, file, request, Map.of()));
                default -> cases.complete(step, file, step.contains("Cell") || ofCell(step) ? ROLL : Map.of());
            }
        }
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.CONFIRMATION));
        return reloaded(file);
    }

    private static boolean ofCell(String step) {
        return Set.of("recordSympathizerResolution", "proposeAwarenessClass", "proposeDossier")
                .contains(step);
    }

    private CaseFile reloaded(CaseFile file) {
        return transactions.execute(status -> desk.file(file.id()));
    }

    private List<String> text(String login, CaseFile file, String paper) {
        return PaperText.of(papers.make(login, file.number(), paper).content());
    }

    private static String number(List<String> text) {
        return text.stream().filter(line -> line.startsWith("Số ")).findFirst().orElseThrow();
    }

    /** Numbers of the tests run on, so each stands as N; {@code -Dpapers.renew=true} writes the expected text anew. */
    private static void compare(Path expected, List<String> text) throws IOException {
        List<String> masked = text.stream()
                .map(line -> line.replaceAll("(?<=[Ss]ố )([0-9]{5,}(?=-)|[0-9]+(?=-(NT|ĐVM)/))", "N"))
                .toList();
        if (Boolean.getBoolean("papers.renew")) {
            Files.createDirectories(expected.getParent());
            Files.write(expected, masked);
        }
        assertThat(masked).as("%s: run with -Dpapers.renew=true", expected).isEqualTo(Files.readAllLines(expected));
    }
}
