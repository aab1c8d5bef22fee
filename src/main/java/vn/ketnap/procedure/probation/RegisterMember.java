package vn.ketnap.procedure.probation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.procedure.casefile.PersonCodes;
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
    private final Codes codes;

    RegisterMember(DateOrder dates, Register register, Codes codes) {
        this.dates = dates;
        this.register = register;
        this.codes = codes;
    }

    /**
     * What the form submits: when 1-HSĐV and 2-HSĐV were made, the number given to the former, and by which codes the
     * statistical returns count the person as of the ceremony.
     */
    record Form(
            @NotNull LocalDate cvOn,
            @NotNull LocalDate cardOn,
            @NotBlank @Pattern(regexp = "\\d{6} \\p{Lu}{2,3}", message = "{memberCvNumber.invalid}") String cvNumber,
            @NotBlank @Size(max = 30) String occupationCode,
            @NotBlank @Size(max = 30) String professionCode,
            @Size(max = 30) String academicTitle) {

        /** The number is kept in its one spelling. */
        Form {
            cvNumber = PaperNumber.canonical(cvNumber);
        }

        /** The sources of a person are those of the nomination. */
        private PersonCodes codes(PersonCodes before) {
            return new PersonCodes(occupationCode, professionCode, academicTitle, before.sources());
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("cvOn", DateKind.MEMBER_CV, form.cvOn(), context.file(), problems);
        dates.check("cardOn", DateKind.MEMBER_CV, form.cardOn(), context.file(), problems);
        codes.check(form.codes(PersonCodes.NONE), problems);
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
        context.file().classify(form.codes(context.file().applicant().codes()));
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        PersonCodes known = context.file().applicant().codes();
        Map<String, Object> values = new HashMap<>(Heading.of(context.file()));
        values.put("occupations", codes.choices(CodeList.OCCUPATION));
        values.put("professions", codes.choices(CodeList.PROFESSION));
        values.put("academicTitles", codes.choices(CodeList.ACADEMIC_TITLE));
        values.put("occupationCode", known.occupation());
        values.put("professionCode", known.profession());
        values.put("academicTitle", known.academicTitle());
        return values;
    }
}
