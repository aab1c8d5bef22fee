package vn.ketnap.procedure.probation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.PaperNumber;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.ResidenceDuty;
import vn.ketnap.regulation.ResidenceDuty.Duty;
import vn.ketnap.regulation.ResidenceSituation;
import vn.ketnap.vocabulary.DateKind;

/** The new member is introduced to the committee of the residence, or it is noted why not (213-QĐ/TW, 33-HD/BTCTW). */
@Component
class IntroduceToResidence implements Step<IntroduceToResidence.Form> {

    private final Regulations regulations;
    private final DateOrder dates;
    private final Register register;
    private final LawInForce law;
    private final EarlierFindings findings;

    IntroduceToResidence(
            Regulations regulations, DateOrder dates, Register register, LawInForce law, EarlierFindings findings) {
        this.findings = findings;
        this.regulations = regulations;
        this.law = law;
        this.dates = dates;
        this.register = register;
    }

    /**
     * What the form submits.
     *
     * @param introducedOn date of the letter, or of the note that none is needed
     * @param receivingCommittee asked for only when the situation calls for an introduction
     */
    record Form(
            @NotNull ResidenceSituation situation,
            @NotNull LocalDate introducedOn,
            @Size(max = 300) String receivingCommittee,
            @Size(max = 60) String letterNumber) {

        private Paper letter() {
            return new Paper(letterNumber, null);
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("introducedOn", DateKind.RESIDENCE_INTRODUCTION, form.introducedOn(), context.file(), problems);
        if (form.situation() == null || form.receivingCommittee() != null) {
            return;
        }
        ResidenceDuty duty = duty(form, context);
        if (duty.duty() != Duty.NONE) {
            problems.add(
                    "receivingCommittee",
                    "Trường hợp này %s: ghi cấp ủy nơi cư trú tiếp nhận"
                            .formatted(duty.duty().label()),
                    duty.basis().text());
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        if (form.situation() == null || duty(form, context).duty() == Duty.NONE) {
            return List.of();
        }
        return List.of(new IssuedPaper(
                PaperKind.RESIDENCE_INTRODUCTION.name(),
                NumberSeries.LETTER,
                context.file().grassrootsCode(),
                PaperNumber.canonical(form.letterNumber()),
                null,
                form.introducedOn(),
                new IssuedPaper.Fields("letterNumber", null, "introducedOn")));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        ResidenceDuty duty = duty(form, context);
        String note = form.situation().label() + ": " + duty.duty().label();
        boolean introduced = duty.duty() != Duty.NONE;
        register.paper(
                context.file(),
                PaperKind.RESIDENCE_INTRODUCTION,
                introduced ? form.letter() : new Paper(null, null),
                form.introducedOn(),
                !introduced ? note : note + "; nơi nhận: " + form.receivingCommittee());
        context.file().record(DateKind.RESIDENCE_INTRODUCTION, form.introducedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        String today = law(context.file(), null);
        Map<String, Object> shown = Heading.of(
                context.file(),
                Map.of(
                        "situations",
                        situations(today),
                        "introduced",
                        Arrays.stream(ResidenceSituation.values())
                                .filter(situation ->
                                        regulations.residence(situation, today).duty() != Duty.NONE)
                                .map(ResidenceSituation::name)
                                .toList()));
        findings.residenceCommittee(context.file()).ifPresent(name -> shown.put("receivingCommittee", name));
        return shown;
    }

    private ResidenceDuty duty(Form form, StepContext context) {
        return regulations.residence(form.situation(), law(context.file(), form.introducedOn()));
    }

    private String law(CaseFile file, LocalDate on) {
        return law.of(file, DateKind.RESIDENCE_INTRODUCTION, on);
    }

    /** Every situation with what it calls for, so that nobody has to know the table. */
    private List<Choice> situations(String regulation) {
        return Arrays.stream(ResidenceSituation.values())
                .map(situation -> new Choice(
                        "%s: %s"
                                .formatted(
                                        StringUtils.capitalize(situation.label()),
                                        regulations
                                                .residence(situation, regulation)
                                                .duty()
                                                .label()),
                        situation.name()))
                .toList();
    }
}
