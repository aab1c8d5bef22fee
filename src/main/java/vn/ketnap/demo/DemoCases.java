package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.demo.Journey.Nominator;
import vn.ketnap.demo.Journey.Turn;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.StepIds;

/** Does in a case what the plan says up to a day, each task in the name of an officer of its group. */
@Component
@Profile("demo")
class DemoCases {

    private final Workflow workflow;
    private final CaseDesk cases;
    private final PartyMembers members;
    private final CellMeetings meetings;
    private final Signers signers;
    private final TransactionTemplate transactions;
    private final Map<String, TaskAnswers.Answer> answers = new HashMap<>();

    DemoCases(
            Workflow workflow,
            CaseDesk cases,
            PartyMembers members,
            CellMeetings meetings,
            Signers signers,
            TransactionTemplate transactions,
            ObjectProvider<TaskAnswers> answers) {
        this.workflow = workflow;
        this.cases = cases;
        this.members = members;
        this.meetings = meetings;
        this.signers = signers;
        this.transactions = transactions;
        answers.forEach(some -> this.answers.putAll(some.answers()));
    }

    /**
     * Does what is planned for the day, which is today, and what is left from days before. Doing it again does nothing
     * twice.
     */
    void advance(Journey journey, DemoOrganization organization, LocalDate today) {
        transactions.executeWithoutResult(status -> {
            String number = cases.numberOf(DemoPerson.citizenId(journey))
                    .orElseGet(() -> workflow.nominate(
                            nominator(journey, organization),
                            new DemoPerson(journey, organization.name(journey.cell())).nomination()));
            long left = journey.plannedOn(today);
            for (boolean more = true; more; ) {
                List<OpenTask> due = workflow.openTasks(number).stream()
                        .filter(task -> isDue(journey.day(task.taskId()), today))
                        .toList();
                due.forEach(task -> complete(task, number, journey, organization, today));
                left -= due.stream()
                        .map(OpenTask::taskId)
                        .distinct()
                        .filter(task -> journey.day(task).equals(today))
                        .count();
                // what was late may open more that is late
                more = due.stream().anyMatch(task -> journey.day(task.taskId()).isBefore(today))
                        || left > 0 && !due.isEmpty();
            }
        });
        report(journey, organization, today);
    }

    private void complete(
            OpenTask task, String number, Journey journey, DemoOrganization organization, LocalDate today) {
        CaseFile file = cases.find(number).orElseThrow();
        Map<String, Object> values = signers.sign(
                task.taskId(), file, today, answers.get(task.taskId()).fill(file, task.subject(), today));
        if (values.containsKey("attendanceTotalOfficial")) {
            values.putAll(namesOfCell(file, today));
        }
        if (task.taskId().equals(StepIds.RECORD_SYMPATHIZER_RESOLUTION)) {
            helperWithLogin(journey.cell(), today).ifPresent(helper -> values.put("helper", helper));
        }
        workflow.complete(task, organization.login(task.group()), Deviations.of(journey.turn(), task.taskId(), values));
    }

    /** An incident that is planned for exactly this day; after an interruption it is left out if it happened. */
    private void report(Journey journey, DemoOrganization organization, LocalDate today) {
        String kind = journey.turn() == Turn.WITHDRAWN ? "WITHDRAWN" : "PROPOSE_REMOVAL";
        boolean planned = journey.turn()
                .event()
                .filter(event -> !answers.containsKey(event))
                .map(journey::day)
                .filter(today::equals)
                .isPresent();
        if (!planned) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            String number = cases.numberOf(DemoPerson.citizenId(journey)).orElseThrow();
            boolean alreadyReported = workflow.openTasks(number).stream()
                    .anyMatch(task -> task.taskId().equals(StepIds.RECORD_CELL_REMOVAL_VOTE));
            if (!alreadyReported && cases.find(number).orElseThrow().status().isRunning()) {
                workflow.start(
                        ProcessIds.CASE_INCIDENT,
                        login(organization, Role.CELL_SECRETARY, journey.cell()),
                        Map.of(
                                "chosenCase",
                                number,
                                "kind",
                                kind,
                                "happenedOn",
                                today.toString(),
                                "reason",
                                journey.turn() == Turn.WITHDRAWN
                                        ? "Chuyển công tác ra ngoài tỉnh, có đơn xin rút"
                                        : "Nhiều lần bỏ sinh hoạt chi bộ không có lý do chính đáng"));
            }
        });
    }

    /** The cell's own secretary is in the chair, one of its members takes the minutes. */
    private Map<String, Object> namesOfCell(CaseFile file, LocalDate today) {
        Map<String, Object> names = meetings.known(file, ResolutionKind.SYMPATHIZER, Map.of());
        names.keySet().retainAll(Set.of("meetingChair", "paperSigner"));
        members.officialMembersOf(file.cellCode(), today).stream()
                .map(MemberView::fullName)
                .filter(name -> !name.equals(names.get("meetingChair")))
                .findFirst()
                .ifPresent(name -> names.put("meetingSecretary", name));
        return names;
    }

    private Optional<String> helperWithLogin(String cell, LocalDate today) {
        return members.officialMembersOf(cell, today).stream()
                .filter(member -> member.userId() != null)
                .map(MemberView::id)
                .map(String::valueOf)
                .findFirst();
    }

    private static String nominator(Journey journey, DemoOrganization organization) {
        if (journey.nominator() == Nominator.CELL) {
            return login(organization, Role.CELL_SECRETARY, journey.cell());
        }
        Role union = journey.nominator() == Nominator.YOUTH_UNION ? Role.YOUTH_UNION : Role.TRADE_UNION;
        return login(organization, union, organization.grassrootsOf(journey.cell()));
    }

    private static String login(DemoOrganization organization, Role role, String unit) {
        return organization.login(new RoleInUnit(role, unit).group());
    }

    private static boolean isDue(LocalDate planned, LocalDate today) {
        return planned != null && !planned.isAfter(today);
    }

    /** Planned acts of all days, for telling how far one has got. */
    static Map<LocalDate, List<Journey>> byDay(List<Journey> journeys) {
        return journeys.stream()
                .flatMap(journey -> journey.days().values().stream().distinct().map(day -> Map.entry(day, journey)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
