package vn.ketnap.procedure.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.reminder.OwnDeadline;
import vn.ketnap.reminder.OwnDeadlines;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The card: its number, its list, its arrival and the day it is handed over. */
@KetNapTest
class MemberCardTest {

    private static final String CITIZEN = "001099012345";
    private static final String OTHER = "111111111111";

    @Autowired
    TestCases cases;

    @Autowired
    Register register;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    OwnDeadlines own;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Test
    void aCardOfTodayCarriesTheCitizenNumber() {
        CaseFile file = withNumber(cases.before("announceConfirmation", ORDINARY_CELL, LocalDate.of(2025, 9, 1)));
        String today = clock.today().toString();

        assertThat(cases.refused("announceConfirmation", file, Map.of("cardNumber", OTHER, "cardHandedOn", today)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("cardNumber", "347-QĐ/TW (cần xác nhận)"));

        assertThat(cases.complete("announceConfirmation", file, Map.of("cardNumber", CITIZEN, "cardHandedOn", today))
                        .outcome())
                .isEqualTo("CARD_HANDED_OVER");
        assertThat(cases.reload(file).date(DateKind.CARD_HANDED_OVER)).contains(clock.today());
        assertThat(deadlines.of(file.id())).noneMatch(deadline -> deadline.state() == DeadlineState.OPEN);
    }

    @Test
    void aCardBeforeTheNewOneCarriedAnotherNumber() {
        CaseFile file = withNumber(cases.before("announceConfirmation", ORDINARY_CELL, LocalDate.of(2023, 9, 4)));
        String today = clock.today().toString();
        assertThat(clock.today()).isBefore(LocalDate.of(2025, 8, 8));

        cases.complete("announceConfirmation", file, Map.of("cardNumber", OTHER, "cardHandedOn", today));
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.OFFICIAL);
    }

    @Test
    void aCardThatComesAMonthAfterTheAnnouncementIsFollowedToThePersonsHand() {
        CaseFile file = withNumber(cases.before("announceConfirmation", ORDINARY_CELL, LocalDate.of(2024, 9, 2)));
        LocalDate announced = clock.today();
        cases.complete("announceConfirmation", file, Map.of());
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(stateOf("T22", file)).isEqualTo(DeadlineState.OPEN);
        assertThat(limitsOf("organization-board.DU00", file)).containsExactly("T22");

        cases.complete("sendCardList", file, Map.of());
        assertThat(stateOf("T22", file)).isEqualTo(DeadlineState.MET);

        clock.moveTo(announced.plusMonths(1));
        assertThat(cases.refused("recordCardArrival", file, Map.of("cardNumber", OTHER)))
                .extracting(Problem::field)
                .containsExactly("cardNumber");
        cases.complete("recordCardArrival", file, Map.of());
        assertThat(stateOf("T23", file)).isEqualTo(DeadlineState.OPEN);
        assertThat(limitsOf("cell-secretary." + ORDINARY_CELL, file)).containsExactly("T23");
        assertThat(deadlines.taskDue(file.id(), null, "handOverCard")).isAfterOrEqualTo(announced.plusMonths(2));

        clock.moveTo(clock.today().plusDays(10));
        String beforeItCame = announced.toString();
        assertThat(cases.refused("handOverCard", file, Map.of("handedOn", beforeItCame)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("handedOn", "294-QĐ/TW, điểm 6.1.1"));
        cases.complete("handOverCard", file, Map.of());

        CaseFile done = cases.reload(file);
        assertThat(stateOf("T23", file)).isEqualTo(DeadlineState.MET);
        assertThat(done.status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(done.date(DateKind.CLOSED)).contains(announced);
        assertThat(done.officialDate())
                .contains(done.ceremonyDate().orElseThrow().plusMonths(12));
        assertThat(deadlines.of(file.id())).noneMatch(deadline -> deadline.state() == DeadlineState.OPEN);
    }

    @Test
    void aCardThatIsThereAlreadyIsTheOneThatIsHandedOver() {
        CaseFile file = withNumber(cases.before("announceConfirmation", ORDINARY_CELL, LocalDate.of(2023, 9, 4)));
        String today = clock.today().toString();
        cases.complete("sendCardList", file, Map.of());
        cases.complete("recordCardArrival", file, Map.of("cardNumber", "222222222222"));

        assertThat(cases.refused("announceConfirmation", file, Map.of("cardNumber", CITIZEN, "cardHandedOn", today)))
                .extracting(Problem::field)
                .containsExactly("cardNumber");
        cases.complete("announceConfirmation", file, Map.of("cardNumber", "222222222222", "cardHandedOn", today));
        assertThat(stateOf("T23", file)).isEqualTo(DeadlineState.MET);
    }

    @Test
    void nothingButTheCardFollowsMembership() {
        CaseFile file = withNumber(cases.before("announceConfirmation", ORDINARY_CELL, LocalDate.of(2025, 9, 1)));
        cases.complete("announceConfirmation", file, Map.of());

        assertThat(cases.refused("recordConfirmationDecision", file, Map.of()))
                .extracting(Problem::field)
                .containsExactly("");
    }

    /** What the officer of that group is reminded of in this case. */
    private List<String> limitsOf(String group, CaseFile file) {
        return own.of(TestOrganization.login(group), clock.today()).stream()
                .map(OwnDeadline::deadline)
                .filter(deadline -> deadline.caseId() == file.id())
                .map(DeadlineView::limit)
                .toList();
    }

    private DeadlineState stateOf(String limit, CaseFile file) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .map(DeadlineView::state)
                .reduce((one, other) -> {
                    throw new AssertionError(limit + " twice");
                })
                .orElseThrow();
    }

    /** The person with the number of the example; nobody else has it, because each test gives it back to its own person. */
    private CaseFile withNumber(CaseFile file) {
        database.update(
                "update applicant set citizen_id = lpad(cast(id as varchar), 12, '9') where citizen_id = ?", CITIZEN);
        database.update(
                "update applicant set citizen_id = ? where id = (select applicant_id from admission_case where id = ?)",
                CITIZEN,
                file.id());
        return cases.reload(file);
    }
}
