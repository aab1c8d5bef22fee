package vn.ketnap.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class TrainingStepsTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    TestCases cases;

    @Autowired
    CertificateRegister certificates;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aPassedClassBringsTheCertificateIntoTheCase() {
        CaseFile file = cases.before("recordClassResult", ORDINARY_CELL, START);

        assertThat(cases.complete("recordClassResult", file, Map.of()).outcome())
                .isEqualTo("PASSED");

        assertThat(cases.reload(file).date(DateKind.CERTIFICATE_ISSUED)).isPresent();
        assertThat(certificates.of(file.id())).singleElement().satisfies(certificate -> {
            assertThat(certificate.kind()).isEqualTo(CertificateKind.AWARENESS);
            assertThat(certificate.issuer()).isEqualTo("DU00");
        });
    }

    @Test
    void aFailedClassNeedsNoCertificateAndTakesNone() {
        CaseFile file = cases.before("recordClassResult", ORDINARY_CELL, START);
        Map<String, Object> failed = new HashMap<>(Map.of("courseGrade", "FAILED"));

        assertThat(cases.refused("recordClassResult", file, failed))
                .extracting(Problem::field)
                .containsExactly("courseCertificateNumber");

        failed.put("courseCertificateNumber", null);
        failed.put("courseIssuedOn", null);
        failed.put("courseSigner", null);
        assertThat(cases.complete("recordClassResult", file, failed).outcome()).isEqualTo("FAILED");
        assertThat(cases.reload(file).date(DateKind.CERTIFICATE_ISSUED)).isEmpty();
        assertThat(certificates.of(file.id())).isEmpty();
    }

    @Test
    void aPassedClassWithoutNumberDayAndSignerIsRefusedAtOnce() {
        CaseFile file = cases.before("recordClassResult", ORDINARY_CELL, START);
        Map<String, Object> bare = new HashMap<>();
        bare.put("courseCertificateNumber", null);
        bare.put("courseIssuedOn", null);
        bare.put("courseSigner", null);

        assertThat(cases.refused("recordClassResult", file, bare))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("courseCertificateNumber", "courseIssuedOn", "courseSigner");
    }

    @Test
    void aCertificateBeforeTheEndOfTheClassIsRefusedWithTheArticle() {
        CaseFile file = cases.before("recordClassResult", ORDINARY_CELL, START);
        String yesterday = START.plusDays(5).toString();

        assertThat(cases.refused("recordClassResult", file, Map.of("courseIssuedOn", yesterday)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("courseIssuedOn");
                    assertThat(problem.article()).contains("06-HD/TW, điểm 3.1");
                });
    }

    @Test
    void anIssuerGivesANumberOnceAYear() {
        CaseFile first = cases.before("recordClassResult", ORDINARY_CELL, START);
        CaseFile second = cases.before("recordClassResult", ORDINARY_CELL, START);
        Map<String, Object> number = Map.of("courseCertificateNumber", "77-TRÙNG/CN");
        cases.complete("recordClassResult", first, number);

        assertThat(cases.refused("recordClassResult", second, number))
                .extracting(Problem::field)
                .containsExactly("courseCertificateNumber");

        Map<String, Object> elsewhere = new HashMap<>(number);
        elsewhere.put("courseIssuer", "Trung tâm chính trị xã An Bình");
        assertThat(cases.complete("recordClassResult", second, elsewhere).outcome())
                .isEqualTo("PASSED");
    }

    @Test
    void aCertificateServesItsOwnerInTheNextCase() {
        CaseFile first = cases.before("recordClassResult", ORDINARY_CELL, START);
        Map<String, Object> twelve = Map.of(
                "courseCertificateNumber", "12/CN",
                "courseFrom", clock.today().toString(),
                "courseTo", clock.today().toString(),
                "courseIssuedOn", clock.today().toString());
        LocalDate issued = clock.today();
        cases.complete("recordClassResult", first, twelve);
        transactions.executeWithoutResult(
                status -> desk.file(first.id()).close(CaseStatus.WITHDRAWN, issued, "Xin rút"));

        CaseFile second = cases.before("recordClassResult", ORDINARY_CELL, START.plusYears(1));
        assertThat(cases.refused("recordClassResult", second, twelve))
                .extracting(Problem::field)
                .contains("courseCertificateNumber");
        database.update(
                "update admission_case set applicant_id = ? where id = ?",
                first.applicant().id(),
                second.id());

        Map<String, Object> wrong = new HashMap<>(twelve);
        wrong.put("courseIssuedOn", issued.plusDays(1).toString());
        assertThat(cases.refused("recordClassResult", second, wrong))
                .extracting(Problem::field)
                .containsExactly("courseCertificateNumber");
        assertThat(cases.complete("recordClassResult", second, twelve).outcome())
                .isEqualTo("PASSED");
        assertThat(cases.reload(second).date(DateKind.CERTIFICATE_ISSUED)).contains(issued);
    }

    @Test
    void aCertificateOlderThanItServesIsNotBroughtAgain() {
        CaseFile first = cases.before("recordClassResult", ORDINARY_CELL, LocalDate.of(2020, 9, 1));
        Map<String, Object> old = Map.of(
                "courseCertificateNumber", "13/CN",
                "courseFrom", clock.today().toString(),
                "courseTo", clock.today().toString(),
                "courseIssuedOn", clock.today().toString());
        LocalDate issued = clock.today();
        cases.complete("recordClassResult", first, old);
        transactions.executeWithoutResult(
                status -> desk.file(first.id()).close(CaseStatus.WITHDRAWN, issued, "Xin rút"));
        CaseFile second = cases.before("recordClassResult", ORDINARY_CELL, START.plusYears(1));
        database.update(
                "update admission_case set applicant_id = ? where id = ?",
                first.applicant().id(),
                second.id());

        assertThat(cases.refused("recordClassResult", second, old))
                .extracting(Problem::field)
                .containsExactly("courseIssuedOn");
    }

    @Test
    void enrolmentNeedsAnOpenClassOrANamedOne() {
        CaseFile file = cases.before("enrolInClass", ORDINARY_CELL, START);
        Map<String, Object> none = new HashMap<>();
        none.put("className", null);

        assertThat(cases.refused("enrolInClass", file, none))
                .extracting(Problem::field)
                .containsExactly("trainingClass");
        assertThat(cases.refused("enrolInClass", file, Map.of("trainingClass", "999999")))
                .extracting(Problem::field)
                .containsExactly("trainingClass");
        assertThat(cases.complete("enrolInClass", file, Map.of()).outcome()).isEqualTo("DONE");
    }
}
