package vn.ketnap.procedure.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseReach;
import vn.ketnap.procedure.casefile.CaseSearch;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.procedure.check.DateOwner;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.transfer.Destinations;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** The running cases of which a person may report something: those of the units where he or she works on cases. */
@Component
@Transactional(readOnly = true)
public class RunningCases {

    private static final int MOST_SHOWN = 50;

    /** Dates that follow from others and cannot be corrected by themselves. */
    private static final Set<DateKind> DERIVED =
            EnumSet.of(DateKind.OFFICIAL, DateKind.PROBATION_ENDED, DateKind.CLOSED);

    private static final List<Choice> LEAVING_REASONS =
            Arrays.stream(LeavingReason.values()).map(Choice::of).toList();

    private static final List<Choice> SITUATIONS =
            Arrays.stream(HandlingSituation.values()).map(Choice::of).toList();

    private final CaseDesk cases;
    private final CaseSearch search;
    private final Reporters reporters;
    private final Helpers helpers;
    private final Destinations destinations;
    private final UnitTree units;

    RunningCases(
            CaseDesk cases,
            CaseSearch search,
            Reporters reporters,
            Helpers helpers,
            Destinations destinations,
            UnitTree units) {
        this.cases = cases;
        this.search = search;
        this.reporters = reporters;
        this.helpers = helpers;
        this.destinations = destinations;
        this.units = units;
    }

    /** The chosen case. */
    public record Line(String number, String applicant, String cell, String stage) {}

    /**
     * What the form of an incident needs of the chosen case.
     *
     * @param helper name of the present helper, null without one
     * @param helpers the members who may take over from the present helper
     * @param kinds what the person may report of it now
     * @param bodies the units whose decisions the person records
     * @param leavingReasons why somebody leaves the Party
     * @param remarkNeeded true when a helper who leaves hands in a remark
     * @param destinations where the person may move
     * @param dates the dates that the person may correct
     * @param situations by which another cell may become the right one
     */
    public record Details(
            Line line,
            String helper,
            List<Choice> helpers,
            List<Choice> kinds,
            List<Choice> bodies,
            List<Choice> leavingReasons,
            boolean remarkNeeded,
            List<Choice> destinations,
            List<Choice> dates,
            List<Choice> situations) {}

    /** The newest cases with the text in number or name; null or blank finds all. At most fifty. */
    public List<FoundCase> list(String actor, String text) {
        return search.first(CaseReach.runningIn(reporters.unitsOf(actor)), text, MOST_SHOWN);
    }

    /** Throws NoSuchElementException for a case that does not run or is none of the person's. */
    public Details details(String actor, String number) {
        CaseFile file = find(actor, number).orElseThrow(() -> new NoSuchElementException("Không có hồ sơ này"));
        Set<String> mine = reporters.unitsOf(actor);
        List<Choice> dates = Stream.concat(correctable(file).stream(), PaperCompletion.missing(file).stream())
                .filter(kind -> mine.contains(DateOwner.of(kind).unitOf(file)))
                .map(kind -> new Choice(
                        kind.label() + ": "
                                + file.date(kind).map(DateFormats::date).orElse("chưa ghi, bổ sung"),
                        kind.name()))
                .toList();
        return new Details(
                line(file),
                helpers.member(file.helperId()).map(MemberView::fullName).orElse(null),
                successors(file),
                reporters.kinds(actor, file),
                reporters.bodies(actor, file),
                LEAVING_REASONS,
                helpedOnProbation(file),
                destinations.choices(),
                dates,
                SITUATIONS);
    }

    /** Whom the help may pass to. */
    private List<Choice> successors(CaseFile file) {
        String present = String.valueOf(file.helperId());
        return helpers.choices(file.cellCode()).stream()
                .filter(choice -> !choice.value().equals(present))
                .toList();
    }

    /** The running case with that number, empty when it is none of the person's. */
    Optional<CaseFile> find(String actor, String number) {
        return cases.find(number)
                .filter(file -> file.status() == CaseStatus.RUNNING)
                .filter(file -> reporters.mayReport(actor, file));
    }

    /** The recorded dates that may be corrected. */
    static List<DateKind> correctable(CaseFile file) {
        return Arrays.stream(DateKind.values())
                .filter(kind -> file.date(kind).isPresent() && !DERIVED.contains(kind))
                .filter(kind -> kind != DateKind.CELL_CONFIRMATION_REVIEW
                        || !file.date(kind).equals(file.date(DateKind.CELL_CONFIRMATION_VOTE)))
                .toList();
    }

    /** True when the helper helps a probationary member, on whom he or she has to write a remark. */
    static boolean helpedOnProbation(CaseFile file) {
        return file.stage() == Stage.PROBATION || file.stage() == Stage.CONFIRMATION;
    }

    private Line line(CaseFile file) {
        String cell = units.unit(file.cellCode()).name();
        return new Line(
                file.number(), file.applicant().fullName(), cell, file.stage().label());
    }
}
