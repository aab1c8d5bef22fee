package vn.ketnap.procedure.dossier;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
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
     * @param assignedAsResolved whether the introduction names the day on which the helper was assigned
     * @param joinedOn when the person came to the unit; null when the register knows it
     * @param relative whether an introducing member is a relative of the person
     * @param second empty when one member is enough
     * @param union empty when no union introduces
     */
    record Form(
            @Valid MemberIntroduction first,
            Boolean assignedAsResolved,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate joinedOn,
            @Valid MemberIntroduction second,
            Boolean relative,
            @Valid UnionIntroduction union) {

        List<MemberIntroduction> members() {
            return Stream.of(first, second).filter(MemberIntroduction::given).toList();
        }

        /** The form without what the rule does not ask for, which is hidden from a person and not counted. */
        Form shownBy(IntroducerRule rule) {
            return new Form(
                    first,
                    assignedAsResolved,
                    joinedOn,
                    rule.members() > 1 ? second : MemberIntroduction.NONE,
                    relative,
                    rule.union() == Union.NONE ? UnionIntroduction.NONE : union);
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        IntroducerRule rule = rule(form, context);
        introducers.check(form.shownBy(rule), rule, context.file(), problems);
        unions.check(form.union(), rule, context.file(), problems);
    }

    /** The people who must introduce by the date on the first paper, as of today while it has none. */
    IntroducerRule rule(Form form, StepContext context) {
        LocalDate on =
                form.first().date() == null ? context.today() : form.first().date();
        return unions.rule(context.file(), form.union().hasJoined(), on);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        IntroducerRule rule = rule(form, context);
        Form shown = form.shownBy(rule);
        shown.members()
                .forEach(introduction -> register.paperOf(
                        file,
                        PaperKind.MEMBER_INTRODUCTION,
                        introduction.member(),
                        introduction.date(),
                        introduction.assessment()));
        if (file.date(DateKind.UNIT_JOINED).isEmpty()) {
            file.record(DateKind.UNIT_JOINED, form.joinedOn());
        }
        if (rule.union() != Union.NONE) {
            enter(form.union(), rule.union(), file);
        }
        Stream.concat(
                        shown.members().stream().map(MemberIntroduction::date),
                        Stream.of(shown.union()).map(UnionIntroduction::date))
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
        known.put("joinedKnown", file.date(DateKind.UNIT_JOINED).isPresent());
        known.put("introducers", helpers.introducers(file));
        known.put(
                "assignedSince",
                introducers.assignedOn(file).map(DateFormats::date).orElse(null));
        known.put("introductionTurns", unions.turns(file, context.today()));
        known.put(
                "firstMember", file.helperId() == null ? null : file.helperId().toString());
        known.put("unionMember", unions.isMember(file, rule.union()));
        return known;
    }

    private void enter(UnionIntroduction resolution, Union union, CaseFile file) {
        Paper paper = new Paper(resolution.number(), resolution.signer());
        register.paper(
                file, UnionIntroductions.paperOf(union), paper, resolution.date(), unions.note(resolution, file));
        file.joinUnion(union);
    }
}
