package vn.ketnap.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.deadline.CalendarChange;
import vn.ketnap.deadline.LimitAdministration;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.incident.LawChange;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.table.RuleTables;

/** The open cases by the version that they are under, and their way to another one by a recorded decision. For administrators. */
@Component
@Transactional
public class CasesByLaw {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_SIGNER = 120;
    private static final int MOST_AT_ONCE = 500;

    private final OpenCases open;
    private final RuleReleases rules;
    private final RuleTables tables;
    private final CaseDesk desk;
    private final LawChange law;
    private final LimitAdministration limits;
    private final BusinessClock clock;

    CasesByLaw(
            OpenCases open,
            RuleReleases rules,
            RuleTables tables,
            CaseDesk desk,
            LawChange law,
            LimitAdministration limits,
            BusinessClock clock) {
        this.open = open;
        this.rules = rules;
        this.tables = tables;
        this.desk = desk;
        this.law = law;
        this.limits = limits;
        this.clock = clock;
    }

    /** A version with its open cases. */
    public record Version(String id, String name, List<Line> cases) {}

    /**
     * An open case.
     *
     * @param stage in Vietnamese
     * @param voted whether a vote of the cell has bound it
     */
    public record Line(String number, String stage, boolean voted) {}

    /**
     * The decision that puts cases under another version.
     *
     * @param version id
     * @param numbers of the cases
     */
    public record Decision(String version, String number, LocalDate date, String signer, List<String> numbers) {}

    /** What it means for one case. */
    public record Effect(String number, String from, boolean refused, String text, List<CalendarChange.Moved> moved) {}

    /** Every version, the newest first, also one without cases. */
    @Transactional(readOnly = true)
    public List<Version> overview() {
        List<OpenCases.Open> cases = open.open();
        return rules.versions().stream()
                .map(version -> new Version(
                        version.id(),
                        version.name(),
                        cases.stream()
                                .filter(each -> each.regulation().equals(version.id()))
                                .map(each ->
                                        new Line(each.number(), each.stage().label(), each.voted()))
                                .toList()))
                .toList();
    }

    /** What a decision would mean for each case; changes nothing. Refused when the decision itself is wrong. */
    @Transactional(readOnly = true)
    public List<Effect> check(Decision decision) {
        require(decision);
        return decision.numbers().stream()
                .map(number -> effect(file(number), decision.version()))
                .toList();
    }

    /** Puts all cases under the version, or none when one of them is refused. */
    public void apply(Decision decision, String actor) {
        for (Effect effect : check(decision)) {
            if (effect.refused()) {
                throw RefusedException.because("%s: %s".formatted(effect.number(), effect.text()));
            }
        }
        Paper paper = new Paper(decision.number(), decision.signer().strip());
        for (String number : decision.numbers()) {
            CaseFile file = file(number);
            String from = file.regulation();
            law.apply(file, decision.version(), paper, decision.date(), actor);
            limits.follow(file.id(), from, decision.version());
        }
    }

    private Effect effect(CaseFile file, String version) {
        LawChange.Effect effect = law.look(file, version);
        return new Effect(
                file.number(),
                file.regulation(),
                effect.refused(),
                effect.text(),
                effect.refused() ? List.of() : limits.moved(file.id(), file.regulation(), version));
    }

    private CaseFile file(String number) {
        return desk.find(number).orElseThrow(() -> new NoSuchElementException("Không có hồ sơ " + number));
    }

    private void require(Decision decision) {
        Problems problems = new Problems();
        Set<String> versions = RuleCheck.versions(tables.inForce());
        if (!versions.contains(decision.version())) {
            problems.add("version", "Chọn văn bản chuyển sang");
        }
        text("number", "số quyết định", decision.number(), LONGEST_NUMBER, problems);
        text("signer", "người ký", decision.signer(), LONGEST_SIGNER, problems);
        if (decision.date() == null) {
            problems.add("date", "Ghi ngày quyết định");
        } else if (decision.date().isAfter(clock.today())) {
            problems.add("date", "Ngày quyết định không được sau hôm nay");
        }
        if (decision.numbers() == null || decision.numbers().isEmpty()) {
            problems.add("numbers", "Chọn hồ sơ");
        } else if (decision.numbers().size() > MOST_AT_ONCE) {
            problems.add("numbers", "Mỗi lần chuyển tối đa %d hồ sơ".formatted(MOST_AT_ONCE));
        } else if (Set.copyOf(decision.numbers()).size() < decision.numbers().size()) {
            problems.add("numbers", "Có hồ sơ ghi hai lần");
        }
        if (!problems.all().isEmpty()) {
            throw new RefusedException(new ArrayList<>(problems.all()));
        }
    }

    private static void text(String field, String what, String text, int longest, Problems problems) {
        if (text == null || text.isBlank() || text.strip().length() > longest) {
            problems.add(field, "Ghi %s, tối đa %d chữ".formatted(what, longest));
        }
    }
}
