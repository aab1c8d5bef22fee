package vn.ketnap.procedure.confirmation;

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
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** The printed card has come back; from then it is to be handed over (294-QĐ/TW, 6.1.1). */
@Component
class RecordCardArrival implements Step<RecordCardArrival.Form> {

    private final DateOrder dates;
    private final MemberCards cards;

    RecordCardArrival(DateOrder dates, MemberCards cards) {
        this.dates = dates;
        this.cards = cards;
    }

    /** What the form submits: when the card came, and its number. */
    record Form(
            @NotNull LocalDate arrivedOn,
            @NotBlank @Pattern(regexp = "\\d{12}", message = "{memberCard.invalid}") String cardNumber) {}

    @Override
    public boolean followsMembership() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("arrivedOn", DateKind.CARD_ARRIVED, form.arrivedOn(), context.file(), problems);
        cards.check("cardNumber", form.cardNumber(), form.arrivedOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return cards.issued(form.cardNumber(), form.arrivedOn());
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        cards.arrive(context.file(), form.cardNumber(), form.arrivedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> shown = Heading.of(context.file());
        String expected = cards.expectedNumber(context.file(), context.today());
        if (expected != null) {
            shown.put("cardNumber", expected);
        }
        return shown;
    }
}
