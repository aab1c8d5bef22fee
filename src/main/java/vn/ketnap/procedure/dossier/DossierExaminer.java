package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.Relatives;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.regulation.CheckRules;
import vn.ketnap.regulation.CheckRules.Bound;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** The people who introduced, help and verified, and whether everybody was verified. */
@Component
class DossierExaminer implements Examiner {

    private static final Set<String> HANDWRITTEN = Set.of(StepIds.RECEIVE_APPLICATION, StepIds.RECEIVE_CV);

    private final Register register;
    private final CaseHistory history;
    private final Relatives relatives;
    private final Verifications verifications;
    private final VerificationReplies replies;
    private final VerificationCoverage coverage;
    private final Introducers introducers;
    private final UnionIntroductions unions;
    private final Helpers helpers;
    private final CaseDesk cases;
    private final CheckRules rules;
    private final StepNames steps;
    private final Articles articles;

    DossierExaminer(
            Register register,
            CaseHistory history,
            Relatives relatives,
            Verifications verifications,
            VerificationReplies replies,
            VerificationCoverage coverage,
            Introducers introducers,
            UnionIntroductions unions,
            Helpers helpers,
            CaseDesk cases,
            CheckRules rules,
            StepNames steps,
            Articles articles) {
        this.register = register;
        this.history = history;
        this.relatives = relatives;
        this.verifications = verifications;
        this.replies = replies;
        this.coverage = coverage;
        this.introducers = introducers;
        this.unions = unions;
        this.helpers = helpers;
        this.cases = cases;
        this.rules = rules;
        this.steps = steps;
        this.articles = articles;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        checkHelper(file, problems);
        file.date(DateKind.INTRODUCTION).ifPresent(on -> checkIntroductions(on, file, problems));
        verifications.of(file.id()).stream()
                .filter(request -> request.verifierName() != null)
                .forEach(request -> coverage.checkName(
                        CaseCheck.N7.name(), request.verifierName(), relatives.of(file.id()), file, problems));
        checkVerification(file, problems);
        history.journal(file.id()).stream()
                .filter(done -> HANDWRITTEN.contains(done.step()) && done.overrideReason() != null)
                .forEach(done -> problems.warn(
                        CaseCheck.F3.name(),
                        "%s: đã ghi với lý do “%s”".formatted(steps.of(done.step()), done.overrideReason()),
                        articles.of(Requirement.APPLICATION, file)));
    }

    private void checkHelper(CaseFile file, Problems problems) {
        if (!file.status().isRunning()) {
            return;
        }
        if (file.helperId() == null) {
            file.date(DateKind.SYMPATHIZER_RESOLUTION)
                    .ifPresent(since -> problems.add(
                            CaseCheck.N5.name(),
                            "Chưa phân công đảng viên giúp đỡ",
                            articles.of(Requirement.HELPER, file)));
            return;
        }
        introducers.checkHelperThere(CaseCheck.N5.name(), file, problems);
        int helped = cases.helpedBy(file.helperId());
        int most = rules.amount(Bound.HELPED_AT_ONCE);
        if (helped > most) {
            problems.warn(
                    CaseCheck.N6.name(),
                    "Đảng viên giúp đỡ đang giúp %d người, quá %d: xem xét phân công người khác"
                            .formatted(helped, most),
                    rules.basis(Bound.HELPED_AT_ONCE).text());
        }
    }

    /** The papers of the last round: as many as the rule of their day asks for. */
    private void checkIntroductions(LocalDate on, CaseFile file, Problems problems) {
        List<PaperView> all = register.papers(file, PaperKind.MEMBER_INTRODUCTION);
        IntroducerRule rule = unions.rule(file, false, on);
        List<PaperView> last = all.subList(Math.max(0, all.size() - rule.members()), all.size());
        LocalDate joined = file.date(DateKind.UNIT_JOINED).orElse(null);
        for (PaperView paper : last) {
            helpers.checkIntroducer(
                    CaseCheck.N1.name(),
                    paper.memberId(),
                    file,
                    paper.date(),
                    articles.of(Requirement.HELPER, file),
                    problems);
            introducers.checkTogether(
                    CaseCheck.N2.name(), paper.memberId(), paper.date(), joined, rule, file, problems);
            helpers.introducer(paper.memberId(), file)
                    .ifPresent(member -> introducers.checkRelative(CaseCheck.N8.name(), member, file, problems));
        }
        if (last.stream().map(PaperView::memberId).distinct().count() < rule.members()) {
            problems.add(
                    CaseCheck.N3.name(),
                    "Phải có %d đảng viên chính thức giới thiệu, mới có %d".formatted(rule.members(), last.size()),
                    rule.basis().text());
        }
        if (rule.union() != Union.NONE
                && register.papers(file, UnionIntroductions.paperOf(rule.union()))
                        .isEmpty()) {
            problems.add(
                    CaseCheck.N3.name(),
                    "Chưa có nghị quyết giới thiệu của %s"
                            .formatted(rule.union().label()),
                    rule.basis().text());
        }
    }

    private void checkVerification(CaseFile file, Problems problems) {
        if (file.date(DateKind.CV_CERTIFIED).isPresent()) {
            replies.checkEverybody(CaseCheck.F5.name(), file, problems);
        } else {
            replies.checkAnswered(CaseCheck.F5.name(), file, problems);
            replies.checkClear(CaseCheck.F5.name(), file, problems);
        }
    }
}
