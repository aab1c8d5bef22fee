package vn.ketnap.report.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.security.CaseScope;
import vn.ketnap.takeover.Gaps;
import vn.ketnap.vocabulary.DateKind;

/** Puts one case together from the registers, for whoever may see it. */
@Component
@Transactional(readOnly = true)
public class CaseOverviews {

    private final CaseDesk cases;
    private final CaseHistory history;
    private final CaseDeadlines deadlines;
    private final CaseScope scope;
    private final Helpers helpers;
    private final Officers officers;
    private final UnitTree units;
    private final StepNames steps;
    private final LawInForce law;
    private final PersonRulings rulings;
    private final Consents consents;
    private final LimitReckoning calendars;
    private final Gaps gaps;

    CaseOverviews(
            CaseDesk cases,
            CaseHistory history,
            CaseDeadlines deadlines,
            CaseScope scope,
            Helpers helpers,
            Officers officers,
            UnitTree units,
            StepNames steps,
            LawInForce law,
            PersonRulings rulings,
            Consents consents,
            LimitReckoning calendars,
            Gaps gaps) {
        this.cases = cases;
        this.history = history;
        this.deadlines = deadlines;
        this.scope = scope;
        this.helpers = helpers;
        this.officers = officers;
        this.units = units;
        this.steps = steps;
        this.law = law;
        this.rulings = rulings;
        this.consents = consents;
        this.calendars = calendars;
        this.gaps = gaps;
    }

    /** The case with that number; empty when there is none or the login may not see it. */
    public Optional<CaseOverview> of(String login, String number) {
        return cases.find(number).filter(file -> scope.sees(login, file)).map(this::overview);
    }

    /** Whether the login may see the case or has done a step of it. */
    public boolean isKnownTo(String login, String number) {
        return cases.find(number)
                .filter(file -> scope.sees(login, file)
                        || history.journal(file.id()).stream()
                                .anyMatch(done -> done.actor().equals(login)))
                .isPresent();
    }

    private CaseOverview overview(CaseFile file) {
        List<CaseOverview.Deadline> limits = deadlines.of(file);
        List<CaseOverview.Vote> votes =
                history.votes(file.id()).stream().map(this::vote).toList();
        return new CaseOverview(
                file.number(),
                file.status().label(),
                file.status().isRunning(),
                file.closedReason(),
                person(file.applicant()),
                units(file),
                memberName(file.helperId()),
                law.now(file),
                milestones(file),
                StageLine.of(file, history.stages(file.id())),
                dates(file),
                votes,
                history.papers(file.id()).stream().map(this::paper).toList(),
                limits,
                Warnings.of(
                        file,
                        limits,
                        votes,
                        consents.missing(file),
                        rulings.groups(file.applicant(), law.now(file)).toList(),
                        calendars.calendar()),
                journal(file.id()),
                file.takenOverOn().orElse(null),
                gaps.of(file).stream()
                        .map(gap -> new CaseOverview.Warning("MISSING", gap.text(), gap.article()))
                        .toList());
    }

    private static CaseOverview.Person person(ApplicantView person) {
        return new CaseOverview.Person(
                person.fullName(),
                person.birth(),
                person.gender().label(),
                person.ethnicity(),
                person.education().label(),
                person.homePlace(),
                person.residence(),
                person.occupation(),
                person.workUnit());
    }

    private CaseOverview.Units units(CaseFile file) {
        return new CaseOverview.Units(
                unitName(file.cellCode()),
                file.sectionCode() == null ? null : unitName(file.sectionCode()),
                unitName(file.grassrootsCode()),
                unitName(file.superiorCode()),
                unitName(file.decidingCode()));
    }

    private static CaseOverview.Milestones milestones(CaseFile file) {
        return new CaseOverview.Milestones(
                file.date(DateKind.NOMINATION).orElse(null),
                file.decisionDate().orElse(null),
                file.ceremonyDate().orElse(null),
                file.officialDate().orElse(null));
    }

    private static List<CaseOverview.Dated> dates(CaseFile file) {
        return Arrays.stream(DateKind.values())
                .filter(kind -> file.date(kind).isPresent())
                .sorted(Comparator.comparing((DateKind kind) -> file.date(kind).orElseThrow())
                        .thenComparing(Comparator.naturalOrder()))
                .map(kind ->
                        new CaseOverview.Dated(kind.label(), file.date(kind).orElseThrow()))
                .toList();
    }

    private CaseOverview.Vote vote(CaseHistory.Vote vote) {
        return new CaseOverview.Vote(
                vote.kind().name(),
                sentence(vote.body().label()) + ": " + vote.kind().matter().label(),
                unitName(vote.unitCode()),
                vote.number(),
                vote.date(),
                vote.signer(),
                vote.figures().eligible(),
                vote.figures().yes(),
                vote.figures().no(),
                vote.figures().blank(),
                vote.figures().needed(),
                vote.reached(),
                vote.figures().summary(),
                vote.basis(),
                vote.remark());
    }

    private CaseOverview.Paper paper(PaperView paper) {
        return new CaseOverview.Paper(
                paper.kind().name(),
                paper.kind().code(),
                paper.kind().title(),
                paper.number(),
                paper.date(),
                paper.signer() == null ? memberName(paper.memberId()) : paper.signer());
    }

    private List<CaseOverview.Entry> journal(long caseId) {
        Map<String, String> names = new HashMap<>();
        return history.journal(caseId).stream()
                .map(done -> new CaseOverview.Entry(
                        done.at(),
                        Objects.requireNonNullElseGet(done.note(), () -> steps.of(done.step())),
                        who(done, names),
                        done.overrideReason()))
                .toList();
    }

    private String who(CaseHistory.Done done, Map<String, String> names) {
        String actor = names.computeIfAbsent(done.actor(), this::officerName);
        return done.actedFor() == null
                ? actor
                : "%s (làm thay %s)".formatted(actor, names.computeIfAbsent(done.actedFor(), this::officerName));
    }

    /** Nobody but the application itself acts without standing in the register of officers. */
    private String officerName(String login) {
        return officers.person(login).map(Person::fullName).orElse("Phần mềm");
    }

    private String memberName(Long memberId) {
        return helpers.member(memberId).map(MemberView::fullName).orElse(null);
    }

    private String unitName(String code) {
        return units.find(code).map(UnitView::name).orElse(code);
    }

    private static String sentence(String label) {
        return label.substring(0, 1).toUpperCase() + label.substring(1);
    }
}
