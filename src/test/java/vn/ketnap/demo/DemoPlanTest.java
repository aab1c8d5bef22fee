package vn.ketnap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.demo.Journey.Turn;
import vn.ketnap.vocabulary.StepIds;

class DemoPlanTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());

    /** A Sunday, a working day, a day in the Tết holiday, a leap day, the day after a change of regulation. */
    static Stream<LocalDate> days() {
        return Stream.of("2026-11-22", "2026-11-24", "2027-02-08", "2028-02-29", "2026-07-27")
                .map(LocalDate::parse);
    }

    @ParameterizedTest
    @MethodSource("days")
    void theFullPlanRepeatsTheReportedYear(LocalDate today) {
        DemoPlan plan = plan(DemoSize.FULL, today);

        assertThat(plan.journeys()).filteredOn(j -> plan.inYear(j.listedOn())).hasSize(425);
        assertThat(plan.journeys()).filteredOn(j -> plan.inYear(j.decidedOn())).hasSize(187);
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyStepIsWaitedForSomewhere(LocalDate today) {
        assertThat(lastSteps(plan(DemoSize.FULL, today)))
                .containsAll(CasePlan.tasks().stream()
                        .filter(task -> !List.of("appraiseBySection", "appraiseConfirmationBySection", "registerMember")
                                .contains(task))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyStructureAndEveryTurnOccurs(DemoSize size) {
        List<Journey> journeys = plan(size, LocalDate.of(2026, 11, 22)).journeys();

        assertThat(journeys.stream().map(Journey::structure).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Structure.values());
        assertThat(journeys.stream().map(Journey::turn).collect(Collectors.toSet()))
                .containsAll(Stream.of(Turn.values())
                        .filter(turn -> size == DemoSize.FULL || turn != Turn.VOTE_REFUSED)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("days")
    void nothingHappensInTheFutureOnADayOffOrInTheWrongOrder(LocalDate today) {
        for (Journey journey : plan(DemoSize.FULL, today).journeys()) {
            assertThat(journey.days().values()).allMatch(day -> !day.isAfter(today) && CALENDAR.isWorkingDay(day));
            List<LocalDate> inOrder = CasePlan.tasks().stream()
                    .filter(task -> !CasePlan.besideOthers(task))
                    .map(journey::day)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(inOrder).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void aClassIsOnlyGivenToWhoWasApprovedBeforeIt(LocalDate today) {
        DemoPlan plan = plan(DemoSize.FULL, today);
        for (Journey journey : plan.journeys()) {
            LocalDate approved = journey.day("approveAwarenessClass");
            if (journey.day(StepIds.ENROL_IN_CLASS) != null) {
                // the class that the person waits for is the first one after the approval
                assertThat(plan.sessions().all().stream()
                                .map(Sessions.Session::openedOn)
                                .filter(opened -> opened.isAfter(approved))
                                .min(Comparator.naturalOrder()))
                        .contains(journey.day(StepIds.ENROL_IN_CLASS));
            }
        }
    }

    private static List<String> lastSteps(DemoPlan plan) {
        return plan.journeys().stream()
                .map(journey -> journey.days().entrySet().stream()
                        .filter(done -> CasePlan.tasks().contains(done.getKey()))
                        .max(Comparator.comparing((Map.Entry<String, LocalDate> done) -> done.getValue())
                                .thenComparing(done -> CasePlan.tasks().indexOf(done.getKey())))
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    private static DemoPlan plan(DemoSize size, LocalDate today) {
        return DemoPlan.of(size, new DemoOrganization(size).cells(), today, CALENDAR);
    }
}
