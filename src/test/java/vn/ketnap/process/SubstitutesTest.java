package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.AccountRefresh;
import vn.ketnap.organization.OfficeHolders;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.StandIn;
import vn.ketnap.organization.Substitutes;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.reminder.OwnDeadlines;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.security.CaseScope;
import vn.ketnap.vocabulary.Role;

/** Officers who are away, in the real engine, and those who do their work. */
@KetNapTest
class SubstitutesTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static int number = 801;

    @Autowired
    OrganizationImport imports;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Officers officers;

    @Autowired
    OfficeHolders holders;

    @Autowired
    AccountRefresh accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseScope scope;

    @Autowired
    CaseHistory history;

    @Autowired
    CaseOverviews overviews;

    @Autowired
    OwnDeadlines deadlines;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    HistoryService engineHistory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    private MovingUnits units;

    @BeforeEach
    void ownUnits() {
        clock.shiftTo(Duration.ZERO);
        units = new MovingUnits(imports, number);
        number += 2;
        clock.moveTo(START);
    }

    @Test
    void tasksMailsAndRightsGoToBothAndTheRecordSaysWhoActedForWhom() {
        Journey journey = journey("CB*11").upTo("recordSympathizerResolution");
        clock.moveTo(START.plusDays(10));
        String officer = login("cell-secretary.CB*11");
        String substitute = login("cell-secretary.CB*12");
        assertThat(scope.sees(substitute, journey.file())).isFalse();

        name(officer, officer, substitute, clock.today(), clock.today().plusDays(5));

        assertThat(groups(substitute)).contains(code("cell-secretary.CB*11"), code("cell-secretary.CB*12"));
        assertThat(seenBy(substitute, journey)).isEqualTo(1);
        assertThat(scope.sees(substitute, journey.file())).isTrue();
        assertThat(officers.holders(clock.today()).get(role("CB*11")))
                .extracting(Person::userId)
                .containsExactlyInAnyOrder(officer, substitute);
        assertThat(officers.holders(Role.CELL_SECRETARY, code("CB*11"), clock.today()))
                .extracting(Person::userId)
                .containsExactlyInAnyOrder(officer, substitute);
        assertThat(deadlines.of(substitute, clock.today())).hasSameSizeAs(deadlines.of(officer, clock.today()));
        assertThat(holders.names(Role.CELL_SECRETARY, code("CB*11"), clock.today()))
                .containsExactly(code("Bí thư chi bộ CB*11"), code("Bí thư chi bộ CB*12"));

        workflow.complete(
                journey.task("recordSympathizerResolution"),
                substitute,
                cases.values("recordSympathizerResolution", journey.file(), null, Map.of()));

        CaseHistory.Done done = last(journey);
        assertThat(done.actor()).isEqualTo(substitute);
        assertThat(done.actedFor()).isEqualTo(officer);
        assertThat(overviews.of(substitute, journey.number()).orElseThrow().journal())
                .last()
                .extracting(CaseOverview.Entry::who)
                .isEqualTo(code("Bí thư chi bộ CB*12 (làm thay Bí thư chi bộ CB*11)"));
        assertThat(database.queryForList(
                        "select purpose from trail_entry where login = ? and subject = ? and operation = 'STEP'",
                        String.class,
                        substitute,
                        journey.number()))
                .containsExactly("recordSympathizerResolution for " + officer);
    }

    @Test
    void itBeginsAndEndsByTheDate() {
        String officer = login("grassroots-officer.CS*1");
        String substitute = login("grassroots-officer.CS*2");
        String above = login("organization-board.DU*0");
        LocalDate from = START.plusDays(3);
        assertThat(choices(above, officer)).doesNotContain(substitute).contains(login("cell-secretary.CB*11"), above);

        name(above, officer, above, from, from.plusDays(2));

        assertThat(groups(above)).doesNotContain(code("grassroots-officer.CS*1"));
        assertThat(officers.rolesOf(above, START)).hasSize(1);
        clock.moveTo(from);
        accounts.refresh();
        assertThat(groups(above)).contains(code("grassroots-officer.CS*1"));
        assertThat(officers.rolesOf(above, from.plusDays(2))).hasSize(2);
        assertThat(officers.rolesOf(above, from.plusDays(3))).hasSize(1);
        assertThat(groups(officer)).contains(code("grassroots-officer.CS*1"));
        clock.moveTo(from.plusDays(3));
        accounts.refresh();
        assertThat(groups(above)).doesNotContain(code("grassroots-officer.CS*1"));

        name(officer, officer, above, clock.today(), clock.today().plusDays(9));
        assertThat(groups(above)).contains(code("grassroots-officer.CS*1"));
        StandIn named = named(officer);
        assertThatThrownBy(() -> substitutes.end(named.id(), login("cell-secretary.CB*11"), false))
                .isInstanceOf(NoSuchElementException.class);
        substitutes.end(named.id(), officer, false);
        assertThat(groups(above)).doesNotContain(code("grassroots-officer.CS*1"));
        assertThat(substitutes.view(officer, false).named()).isEmpty();
    }

    @Test
    void whoDoesTheOwnWorkActsForNobody() {
        Journey journey = journey("CB*11").upTo("recordSympathizerResolution");
        clock.moveTo(START.plusDays(10));
        String secretary = login("cell-secretary.CB*11");
        String officer = login("grassroots-officer.CS*1");
        name(officer, officer, secretary, clock.today(), clock.today().plusDays(20));

        complete(journey, "recordSympathizerResolution", secretary);
        assertThat(last(journey).actedFor()).isNull();

        complete(journey, "reviewSympathizer", secretary);
        assertThat(last(journey).actor()).isEqualTo(secretary);
        assertThat(last(journey).actedFor()).isEqualTo(officer);
    }

    @Test
    void whatCannotBeIsRefusedPerField() {
        String officer = login("cell-secretary.CB*11");
        String substitute = login("cell-secretary.CB*12");
        String stranger = login("cell-secretary.CB+11");
        LocalDate today = clock.today();

        assertThat(refused(officer, officer, substitute, today.minusDays(1), today))
                .containsExactly("from Ngày bắt đầu sớm nhất là hôm nay: việc đã làm không đổi người sau");
        assertThat(refused(officer, officer, substitute, today, today.minusDays(1)))
                .containsExactly("to Ngày cuối cùng trước ngày bắt đầu");
        assertThat(refused(officer, officer, stranger, today, today))
                .containsExactly(
                        "substitute Người làm thay phải đang giữ một chức danh trong cùng tổ chức đảng cơ sở hoặc ở cấp trên của đơn vị");
        assertThat(refused(substitute, officer, substitute, today, today))
                .containsExactly(
                        "officer Chỉ cử người làm thay cho chính mình hoặc cho cán bộ của đơn vị mình, đơn vị trực thuộc");
        assertThat(refused(officer, officer, officer, today, today)).hasSize(1);
        assertThat(refused(officer, null, null, null, null)).hasSize(4);

        database.update("update officer set valid_to = ? where user_id = ?", today.plusDays(3), substitute);
        assertThat(refused(officer, officer, substitute, today, today.plusDays(4)))
                .containsExactly("substitute Chức danh của người làm thay không còn trong những ngày này");
        name(officer, officer, substitute, today, today.plusDays(3));
        assertThat(refused(officer, officer, login("grassroots-officer.CS*1"), today, today))
                .singleElement()
                .asString()
                .contains("Đã có " + code("Bí thư chi bộ CB*12") + " làm thay từ");
        assertThat(refused(substitute, substitute, officer, today, today))
                .anyMatch(text -> text.contains("Người này cũng vắng mặt"));
        assertThat(refused(substitute, substitute, login("grassroots-officer.CS*1"), today, today))
                .anyMatch(text -> text.contains("không cử người làm thay tiếp"));
        assertThat(officers.rolesOf(substitute, today.plusDays(4))).isEmpty();
    }

    private void complete(Journey journey, String task, String login) {
        workflow.complete(journey.task(task), login, cases.values(task, journey.file(), null, Map.of()));
    }

    private void name(String actor, String officer, String substitute, LocalDate from, LocalDate to) {
        substitutes.name(new Substitutes.Form(officer, substitute, from, to), actor, false);
    }

    private List<String> refused(String actor, String officer, String substitute, LocalDate from, LocalDate to) {
        try {
            name(actor, officer, substitute, from, to);
            return List.of();
        } catch (RefusedException refused) {
            return refused.problems().stream()
                    .map((Problem problem) -> problem.field() + " " + problem.message())
                    .toList();
        }
    }

    private List<String> choices(String actor, String officer) {
        return substitutes.view(actor, false).substitutes().get(officer).stream()
                .map(choice -> choice.value())
                .toList();
    }

    private StandIn named(String officer) {
        return substitutes.view(officer, false).named().stream().findFirst().orElseThrow();
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }

    private long seenBy(String login, Journey journey) {
        identity.setAuthentication(login, groups(login));
        try {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(journey.number())
                    .count();
        } finally {
            identity.clearAuthentication();
        }
    }

    private RoleInUnit role(String unit) {
        return new RoleInUnit(Role.CELL_SECRETARY, code(unit));
    }

    private CaseHistory.Done last(Journey journey) {
        List<CaseHistory.Done> all = history.journal(journey.file().id());
        return all.get(all.size() - 1);
    }

    private Journey journey(String cell) {
        return new Journey.Journeys(workflow, cases, desk, engineHistory, clock, transactions).start(code(cell), START);
    }

    private String code(String pattern) {
        return units.code(pattern);
    }

    private String login(String group) {
        return TestOrganization.login(code(group));
    }
}
