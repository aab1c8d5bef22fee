package vn.ketnap.engine.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.draft.Drafts;
import vn.ketnap.engine.task.SharedStep;
import vn.ketnap.it.CaseRun;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.security.Caller;

/** One meeting that decides on several persons is entered once, and each person's vote is a vote of its own. */
@KetNapTest
class SittingsTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final String CELL = "CB0002";
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + CELL);

    @Autowired
    Sittings sittings;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases testCases;

    @Autowired
    CaseRun cases;

    @Autowired
    IdentityService identity;

    @Autowired
    Drafts drafts;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectMapper json;

    @Test
    void threePersonsOfOneEveningHaveOneMeetingAndAVoteEach() {
        List<OpenTask> open = waiting(3);
        Map<String, Object> first = answers(open.get(0));
        List<Sitting.Line> lines = List.of(
                line(open.get(0), vote(14, 0)),
                line(open.get(1), vote(11, 3)),
                line(open.get(2), with(vote(6, 8), "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu")));

        List<Sitting.Done> done =
                as(SECRETARY, caller -> sittings.enter(caller, open.get(1).id(), new Sitting.Entry(first, lines)));

        assertThat(done).hasSize(3);
        assertThat(database.queryForList(
                        """
                        select distinct r.chair, r.secretary, r.paper_number from resolution r
                          join admission_case c on c.id = r.case_id where c.number in (?, ?) and r.kind = 'SYMPATHIZER'""",
                        done.get(0).number(),
                        done.get(1).number()))
                .hasSize(1);
        assertThat(done.stream().map(person -> yes(person.number())).toList()).containsExactly(14, 11, 6);
        assertThat(workflow.openTasks(done.get(1).number()))
                .extracting(OpenTask::taskId)
                .containsExactly("reviewSympathizer");
        assertThat(workflow.openTasks(done.get(2).number())).isEmpty();
    }

    @Test
    void aRefusalNamesPersonAndFieldAndNothingIsStored() {
        List<OpenTask> open = waiting(3);
        Map<String, Object> shared = new HashMap<>(answers(open.get(0)));
        shared.remove("meetingChair");
        List<Sitting.Line> lines =
                List.of(line(open.get(0), vote(14, 0)), line(open.get(1), vote(99, 0)), line(open.get(2), vote(13, 1)));

        RefusedException refused = as(
                SECRETARY,
                caller -> catchThrowableOfType(
                        RefusedException.class,
                        () -> sittings.enter(caller, open.get(0).id(), new Sitting.Entry(shared, lines))));

        String second = number(open.get(1));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .contains("meetingChair")
                .anyMatch(field -> field.startsWith(second + "/vote"))
                .noneMatch(field -> field.startsWith(number(open.get(2))));
        assertThat(refused.problems())
                .filteredOn(problem -> problem.field().startsWith(second))
                .allMatch(problem -> problem.message().startsWith("Nguyễn Thị Phương Thảo: "));
        assertThat(open)
                .allMatch(task -> workflow.openTasks(number(task)).get(0).id().equals(task.id()));
        assertThat(open.stream().map(task -> yes(number(task))).toList()).containsOnlyNulls();
    }

    @Test
    void aPageShowsWhatIsKnownAndWhatThePersonTyped() {
        List<OpenTask> open = waiting(2);
        drafts.keep(SECRETARY, open.get(1).id(), "{\"voteYes\":12}".getBytes());

        Sitting sitting =
                as(SECRETARY, caller -> sittings.of(caller, open.get(0).id()));

        assertThat(sitting.title()).isEqualTo("Ghi nghị quyết lựa chọn cảm tình Đảng, phân công đảng viên giúp đỡ");
        assertThat(sitting.shared()).containsKeys("meetingChair", "attendanceTotalOfficial");
        assertThat(sitting.own())
                .extracting(SittingForm.Field::key)
                .containsExactly("voteYes", "voteNo", "voteBlank", "voteNoReason", "helper");
        assertThat(sitting.own().get(4).values()).hasSizeGreaterThan(10);
        assertThat(sitting.persons())
                .filteredOn(person -> person.task().equals(open.get(1).id()))
                .allMatch(person -> person.values().get("voteYes").toString().equals("12"));
    }

    @Test
    void nobodyEntersWhatIsNotTheirs() {
        List<OpenTask> open = waiting(2);
        String other = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
        Sitting.Entry entry = new Sitting.Entry(answers(open.get(0)), List.of(line(open.get(0), vote(14, 0))));

        as(other, caller -> {
            assertThatThrownBy(() -> sittings.of(caller, open.get(0).id())).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> sittings.enter(caller, open.get(0).id(), entry))
                    .isInstanceOf(NoSuchElementException.class);
            return null;
        });
        as(SECRETARY, caller -> {
            assertThatThrownBy(() -> sittings.enter(
                            caller,
                            open.get(0).id(),
                            new Sitting.Entry(
                                    Map.of(),
                                    List.of(new Sitting.Line(open.get(1).id() + "0", Map.of())))))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> sittings.enter(caller, open.get(0).id(), new Sitting.Entry(Map.of(), List.of())))
                    .isInstanceOf(RefusedException.class);
            return null;
        });
    }

    /** Every file has its own vote and its own decision. */
    @Test
    void aStandingCommitteeDecidesOnSeveralFilesInOneSitting() {
        List<OpenTask> open = IntStream.range(0, 2)
                .mapToObj(i -> upTo("recordAdmissionDecision", START))
                .toList();

        List<Sitting.Done> done = enterAll(open);

        assertThat(done).hasSize(2);
        assertThat(database.queryForObject(
                        "select count(distinct paper_number) from issued_number where kind = 'ADMISSION_DECISION' and case_id in ("
                                + ids(done) + ")",
                        Integer.class))
                .isEqualTo(2);
        assertThat(open).allMatch(task -> workflow.openTasks(number(task)).stream()
                .noneMatch(next -> next.taskId().equals("recordAdmissionDecision")));
    }

    @Test
    void twentyFilesOfACellAndOfItsCommitteeAreEnteredInOneMeetingEach() {
        List<OpenTask> open = waiting(20);

        List<Sitting.Done> listed = enterAll(open);
        clock.moveTo(clock.today().plusDays(1));
        List<Sitting.Done> reviewed = enterAll(listed.stream()
                .map(person -> cases.open(person.number(), "reviewSympathizer"))
                .toList());

        assertThat(reviewed).hasSize(20).isEqualTo(listed);
        assertThat(reviewed)
                .allMatch(person ->
                        workflow.openTasks(person.number()).get(0).taskId().equals("proposeAwarenessClass"));
    }

    /** The first says what the meeting was, each has a line of its own. */
    private List<Sitting.Done> enterAll(List<OpenTask> open) {
        List<Sitting.Line> lines =
                open.stream().map(task -> line(task, answers(task))).toList();
        return as(
                TestOrganization.login(open.get(0).group()),
                caller -> sittings.enter(caller, open.get(0).id(), new Sitting.Entry(answers(open.get(0)), lines)));
    }

    @Test
    void fieldsOfAPersonStandInTheFormOfTheStep() throws IOException {
        for (Map.Entry<String, SharedStep> step : SharedStep.all().entrySet()) {
            String text = json.readTree(Forms.of(step.getKey()).toFile()).toString();
            assertThat(step.getValue().own()).allMatch(field -> text.contains("\"key\":\"%s\"".formatted(field)));
            assertThat(step.getValue().fixed()).allSatisfy((field, answer) -> assertThat(text)
                    .contains("\"key\":\"%s\"".formatted(field), "\"value\":\"%s\"".formatted(answer)));
        }
    }

    /** The files of forms by the id of their task. */
    private static final class Forms {

        static Path of(String task) throws IOException {
            String name = task.replaceAll("([A-Z])", "-$1").toLowerCase() + ".form";
            try (var files = java.nio.file.Files.walk(Path.of("forms"))) {
                return files.filter(file -> file.getFileName().toString().equals(name))
                        .findFirst()
                        .orElseThrow();
            }
        }
    }

    private List<OpenTask> waiting(int persons) {
        List<OpenTask> open = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            open.add(upTo("recordSympathizerResolution", START));
        }
        clock.moveTo(START.plusDays(1));
        return open;
    }

    private OpenTask upTo(String task, LocalDate start) {
        clock.moveTo(start);
        String number = workflow.nominate(SECRETARY, TestCases.nomination(CELL, start));
        while (workflow.openTasks(number).stream()
                .noneMatch(open -> open.taskId().equals(task))) {
            clock.moveTo(clock.today().plusDays(1));
            OpenTask next = workflow.openTasks(number).get(0);
            workflow.complete(next, TestOrganization.login(next.group()), cases.values(number, next, Map.of()));
        }
        return cases.open(number, task);
    }

    private Map<String, Object> answers(OpenTask task) {
        return cases.values(number(task), task, Map.of());
    }

    private static Sitting.Line line(OpenTask task, Map<String, Object> values) {
        return new Sitting.Line(task.id(), values);
    }

    private Map<String, Object> vote(int yes, int no) {
        Map<String, Object> vote = new HashMap<>(Map.of("voteYes", yes, "voteNo", no, "voteBlank", 0));
        if (no > 0) {
            vote.put("voteNoReason", "Cần thêm thời gian rèn luyện");
        }
        vote.put("helper", helper());
        return vote;
    }

    private String helper() {
        return database.queryForObject("select id from party_member where code = ?", Long.class, CELL + "-1")
                .toString();
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    private String number(OpenTask task) {
        return database.queryForObject(
                """
                select p.business_key_ from act_hi_procinst p
                  join act_hi_actinst a on a.proc_inst_id_ = p.id_ where a.task_id_ = ?""",
                String.class,
                task.id());
    }

    private Integer yes(String number) {
        return database
                .queryForList(
                        "select yes_votes from resolution r join admission_case c on c.id = r.case_id where c.number = ?",
                        Integer.class,
                        number)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private String ids(List<Sitting.Done> done) {
        return String.join(
                ", ",
                done.stream()
                        .map(person ->
                                String.valueOf(cases.file(person.number()).id()))
                        .toList());
    }

    private <T> T as(String login, Function<Caller, T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(login, groups);
        try {
            return work.apply(new Caller(login, groups, Set.of("tasklist")));
        } finally {
            identity.clearAuthentication();
        }
    }
}
