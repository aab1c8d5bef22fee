package vn.ketnap.procedure.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CasesOfUnits;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.procedure.casefile.AdmissionCase;
import vn.ketnap.procedure.casefile.AdmissionCases;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.EarlierPlaces;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.procedure.step.Steps;

/** Running cases go where their units go. What a vote has bound stays with the body it bound it to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowingCases implements CasesOfUnits {

    /** Stands in journal and trail for a case that followed its units. */
    static final String WHAT = "followUnits";

    private static final Logger LOG = LoggerFactory.getLogger(FollowingCases.class);

    private final AdmissionCases cases;
    private final UnitsOfCase unitsOfCase;
    private final OpenSteps openSteps;
    private final StepNames stepNames;
    private final Steps steps;
    private final EarlierPlaces earlier;
    private final UnitRuns runs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FollowingCases(
            AdmissionCases cases,
            UnitsOfCase unitsOfCase,
            OpenSteps openSteps,
            StepNames stepNames,
            Steps steps,
            EarlierPlaces earlier,
            UnitRuns runs,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.unitsOfCase = unitsOfCase;
        this.openSteps = openSteps;
        this.stepNames = stepNames;
        this.steps = steps;
        this.earlier = earlier;
        this.runs = runs;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public CaseMoves plan(SortedMap<LocalDate, UnitTree> days, Map<String, String> chosen) {
        List<CaseUnits> running = cases.unitsOfOpen();
        List<AdmissionCase> files = files(running, days, chosen.keySet());
        Map<String, List<String>> open = open(files);
        List<CaseMoves.Move> moves = new ArrayList<>();
        Map<Long, CaseUnits> places = running.stream()
                .collect(Collectors.toMap(CaseUnits::caseId, units -> units, (a, b) -> a, TreeMap::new));
        Map<String, CaseMoves.Stranded> stranded = new LinkedHashMap<>();
        days.forEach((day, units) -> {
            for (AdmissionCase file : files) {
                List<String> tasks = open.getOrDefault(file.number(), List.of());
                UnitsOfCase.Place place = unitsOfCase.place(file, cell(file, chosen), tasks, units, day);
                CaseUnits before = places.put(file.id(), place.units());
                if (!place.units().equals(before)) {
                    moves.add(move(file, day, tasks, new UnitChanges(before, place, units)));
                }
            }
            strand(places.values(), day, units, stranded);
        });
        return new CaseMoves(moves, List.copyOf(stranded.values()));
    }

    @Override
    public int follow(UnitTree units, LocalDate day, Map<String, String> chosen, String actor) {
        List<CaseUnits> running = cases.unitsOfOpen();
        List<AdmissionCase> files = files(running, Map.of(day, units), chosen.keySet());
        Map<String, List<String>> open = open(files);
        int moved = 0;
        for (AdmissionCase file : files) {
            CaseUnits before = file.units();
            UnitsOfCase.Place place = unitsOfCase.place(
                    file, cell(file, chosen), open.getOrDefault(file.number(), List.of()), units, day);
            if (!place.units().equals(before)) {
                file.handOver(place.units());
                earlier.left(before);
                steps.note(
                        new StepContext(file, actor, day, null, null),
                        WHAT,
                        new UnitChanges(before, place, units).sentence());
                runs.keep(
                        CasesGoBack.KIND,
                        file.number(),
                        new CasesGoBack.Before(before, CasesGoBack.acts(jdbc, file.id())));
                events.publishEvent(new CaseMoved(file));
                moved++;
            }
        }
        Map<String, CaseMoves.Stranded> stranded = new LinkedHashMap<>();
        strand(cases.unitsOfOpen(), day, units, stranded);
        stranded.values().forEach(this::offerAbove);
        return moved;
    }

    /** The committee above gets the tasks of a unit that has ended without successor, beside whoever still holds a role in it. */
    private void offerAbove(CaseMoves.Stranded left) {
        LOG.warn(
                "Đơn vị {} đã kết thúc, chưa có đơn vị kế thừa, còn {} hồ sơ đang xem xét",
                left.unitCode(),
                left.caseNumbers().size());
        cases.findByNumberInOrderById(left.caseNumbers()).forEach(file -> events.publishEvent(new CaseMoved(file)));
    }

    @Override
    public Map<String, String> cellsOf(Collection<String> caseNumbers) {
        Set<Long> running = cases.unitsOfOpen().stream().map(CaseUnits::caseId).collect(Collectors.toSet());
        return cases.findByNumberInOrderById(caseNumbers).stream()
                .filter(file -> running.contains(file.id()))
                .collect(Collectors.toMap(AdmissionCase::number, AdmissionCase::cellCode));
    }

    private static String cell(AdmissionCase file, Map<String, String> chosen) {
        return chosen.getOrDefault(file.number(), file.cellCode());
    }

    private List<AdmissionCase> files(
            Collection<CaseUnits> running, Map<LocalDate, UnitTree> days, Set<String> chosen) {
        Set<Long> elsewhere = chosen.isEmpty()
                ? Set.of()
                : cases.findByNumberInOrderById(chosen).stream()
                        .map(AdmissionCase::id)
                        .collect(Collectors.toSet());
        Set<Long> ids = running.stream()
                .filter(units -> elsewhere.contains(units.caseId())
                        || days.entrySet().stream()
                                .anyMatch(day -> unitsOfCase.mayMove(units, day.getValue(), day.getKey())))
                .map(CaseUnits::caseId)
                .collect(Collectors.toCollection(TreeSet::new));
        return ids.isEmpty()
                ? List.of()
                : cases.findAllWhole(ids).stream()
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .toList();
    }

    private Map<String, List<String>> open(List<AdmissionCase> files) {
        return files.isEmpty()
                ? Map.of()
                : openSteps.of(files.stream().map(AdmissionCase::number).toList());
    }

    private CaseMoves.Move move(AdmissionCase file, LocalDate day, List<String> tasks, UnitChanges changes) {
        return new CaseMoves.Move(
                day,
                file.number(),
                file.applicant().fullName(),
                changes.cell(),
                file.stage().label(),
                tasks.stream().map(stepNames::of).distinct().toList(),
                changes.list(),
                changes.stays());
    }

    /** Notes each unit that has ended by that day although cases still belong to it. */
    private void strand(
            Collection<CaseUnits> places, LocalDate day, UnitTree units, Map<String, CaseMoves.Stranded> stranded) {
        Map<String, List<Long>> left = new TreeMap<>();
        for (CaseUnits place : places) {
            codes(place).filter(code -> units.unit(code).endedBefore(day)).forEach(code -> left.computeIfAbsent(
                            code, unit -> new ArrayList<>())
                    .add(place.caseId()));
        }
        left.keySet().removeAll(stranded.keySet());
        left.forEach((code, ids) -> {
            UnitView unit = units.unit(code);
            stranded.put(
                    code,
                    new CaseMoves.Stranded(unit.validTo().plusDays(1), code, unit.nameAndCode(), cases.numbersOf(ids)));
        });
    }

    private static Stream<String> codes(CaseUnits place) {
        return Stream.of(
                place.cellCode(),
                place.sectionCode(),
                place.grassrootsCode(),
                place.superiorCode(),
                place.decidingCode(),
                place.removalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream();
    }
}
