package vn.ketnap.procedure.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.vocabulary.DateKind;

/** Official members, and a union where the rules ask for it, introduce the person (Charter, article 4; 294-QĐ/TW, 3.1). */
@Component
class RecordIntroductions implements Step<RecordIntroductions.Form> {

    private final Introducers introducers;
    private final UnionIntroductions unions;
    private final Helpers helpers;
    private final Register register;

    RecordIntroductions(Introducers introducers, UnionIntroductions unions, Helpers helpers, Register register) {
        this.introducers = introducers;
        this.unions = unions;
        this.helpers = helpers;
        this.register = register;
    }

    /**
     * What the form submits.
     *
     * @param assignedOn the day of the helper's assignment as written on the introduction
     * @param joinedOn when the person came to the unit; null when the register knows it
     * @param relative whether an introducing member is a relative of the person
     * @param second empty when one member is enough
     * @param union empty when no union introduces
     */
    record Form(
            @Valid MemberIntroduction first,
            @NotNull LocalDate assignedOn,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate joinedOn,
            @Valid MemberIntroduction second,
            Boolean relative,
            @Valid UnionIntroduction union) {

        List<MemberIntroduction> members() {
            return Stream.of(first, second).filter(MemberIntroduction::given).toList();
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        LocalDate on =
                form.first().date() == null ? context.today() : form.first().date();
        IntroducerRule rule = unions.rule(context.file(), form.union().hasJoined(), on);
        introducers.check(form, rule, context.file(), problems);
        unions.check(form.union(), rule, context.file(), problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        form.members()
                .forEach(introduction -> register.paperOf(
                        file,
                        PaperKind.MEMBER_INTRODUCTION,
                        introduction.member(),
                        introduction.date(),
                        introduction.assessment()));
        if (file.date(DateKind.UNIT_JOINED).isEmpty()) {
            file.record(DateKind.UNIT_JOINED, form.joinedOn());
        }
        Union union =
                unions.rule(file, form.union().hasJoined(), form.first().date()).union();
        if (union != Union.NONE) {
            enter(form.union(), union, file);
        }
        Stream.concat(
                        form.members().stream().map(MemberIntroduction::date),
                        Stream.of(form.union())
                                .filter(resolution -> union != Union.NONE)
                                .map(UnionIntroduction::date))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .ifPresent(last -> file.record(DateKind.INTRODUCTION, last));
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        IntroducerRule rule = unions.rule(file, false, context.today());
        Map<String, Object> known = new HashMap<>();
        known.put("joinedOn", file.date(DateKind.UNIT_JOINED).orElse(null));
        known.put("introducers", helpers.introducers(file));
        known.put("requirement", requirement(rule));
        known.put("introducingMembers", rule.members());
        known.put("introducingUnion", rule.union().name());
        known.put(
                "firstMember", file.helperId() == null ? null : file.helperId().toString());
        known.put("unionMember", unions.isMember(file, rule.union()));
        return known;
    }

    private void enter(UnionIntroduction resolution, Union union, CaseFile file) {
        PaperKind kind =
                union == Union.YOUTH_UNION ? PaperKind.YOUTH_UNION_INTRODUCTION : PaperKind.TRADE_UNION_INTRODUCTION;
        Paper paper = new Paper(resolution.number(), resolution.signer());
        register.paper(file, kind, paper, resolution.date(), unions.note(resolution, file));
        file.joinUnion(union);
    }

    private static String requirement(IntroducerRule rule) {
        String members = "%d đảng viên chính thức".formatted(rule.members());
        String all = rule.union() == Union.NONE
                ? members
                : "%s và nghị quyết của %s".formatted(members, rule.union().label());
        return "%s (%s)".formatted(all, rule.basis().text());
    }
}
