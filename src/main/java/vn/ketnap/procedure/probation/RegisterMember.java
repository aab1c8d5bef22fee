package vn.ketnap.procedure.probation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.PaperNumber;
import vn.ketnap.vocabulary.DateKind;

/** The new member's curriculum vitae and index card are made, with the number of the former (38-HD/BTCTW, I.2.2, II.1.2). */
@Component
class RegisterMember implements Step<RegisterMember.Form> {

    private final DateOrder dates;
    private final Register register;

    RegisterMember(DateOrder dates, Register register) {
        this.dates = dates;
        this.register = register;
    }

    /** What the form submits: when 1-HSĐV and 2-HSĐV were made, and the number given to the former. */
    record Form(
            @NotNull LocalDate cvOn,
            @NotNull LocalDate cardOn,
            @NotBlank @Pattern(regexp = "\\d{6} \\p{Lu}{2,3}", message = "{memberCvNumber.invalid}") String cvNumber) {

        /** The number is kept in its one spelling. */
        Form {
            cvNumber = PaperNumber.canonical(cvNumber);
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("cvOn", DateKind.MEMBER_CV, form.cvOn(), context.file(), problems);
        dates.check("cardOn", DateKind.MEMBER_CV, form.cardOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.national(
                PaperKind.MEMBER_CV, NumberSeries.MEMBER_CV, form.cvNumber(), form.cvOn(), "cvNumber"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        Paper numbered = new Paper(form.cvNumber(), null);
        register.paper(context.file(), PaperKind.MEMBER_CV, numbered, form.cvOn(), null);
        register.paper(context.file(), PaperKind.MEMBER_CARD_INDEX, form.cardOn(), null);
        context.file().record(DateKind.MEMBER_CV, form.cvOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Heading.of(context.file());
    }
}
