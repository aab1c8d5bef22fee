package vn.ketnap.report.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.EarlierPlaces;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.security.CaseScope;

/** Cases that have gone from a unit to others: it goes on reading what its own people did, and nothing that came after. */
@Component
public class LeftCases {

    private static final int MOST = 200;

    private final EarlierPlaces places;
    private final CaseDesk cases;
    private final CaseHistory history;
    private final CaseScope scope;
    private final Officers officers;
    private final UnitTree units;
    private final StepNames steps;

    LeftCases(
            EarlierPlaces places,
            CaseDesk cases,
            CaseHistory history,
            CaseScope scope,
            Officers officers,
            UnitTree units,
            StepNames steps) {
        this.places = places;
        this.cases = cases;
        this.history = history;
        this.scope = scope;
        this.officers = officers;
        this.units = units;
        this.steps = steps;
    }

    /**
     * A case as its former unit reads it.
     *
     * @param cell name of the cell in which it was
     * @param untilDay last day there
     * @param acts what people of the login's units did in it until then
     */
    public record LeftCase(String number, String cell, LocalDate untilDay, List<Act> acts) {}

    /** A step that somebody did. */
    public record Act(Instant at, String step, String who) {}

    /** The latest first, at most two hundred; without those that the login reads anyway. */
    @Transactional(readOnly = true)
    public List<LeftCase> of(String login) {
        Set<String> own = scope.units(login);
        List<EarlierPlaces.Left> left =
                places.leftFrom(own).stream().limit(MOST).toList();
        Map<Long, CaseFile> files =
                cases.files(left.stream().map(each -> each.units().caseId()).toList());
        Set<String> people = officers.everIn(own);
        return left.stream()
                .map(each -> Optional.ofNullable(files.get(each.units().caseId()))
                        .filter(file -> !scope.sees(login, file))
                        .map(file -> view(each, file, people))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private LeftCase view(EarlierPlaces.Left left, CaseFile file, Set<String> people) {
        List<Act> acts = history.journal(file.id()).stream()
                .filter(done -> !done.at().isAfter(left.at()) && people.contains(done.actor()))
                .map(done -> new Act(
                        done.at(),
                        Objects.requireNonNullElseGet(done.note(), () -> steps.of(done.step())),
                        officers.person(done.actor()).map(Person::fullName).orElse(done.actor())))
                .collect(Collectors.toList());
        String cell = left.units().cellCode();
        return new LeftCase(
                file.number(),
                units.asOf(left.untilDay()).find(cell).map(UnitView::name).orElse(cell),
                left.untilDay(),
                acts);
    }
}
