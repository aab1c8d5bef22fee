package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** The competent committee sends the list for the cards up, once a month (38-HD/BTCTW, II.2.2). */
@Component
class SendCardList implements Step<SendCardList.Form> {

    private final DateOrder dates;

    SendCardList(DateOrder dates) {
        this.dates = dates;
    }

    /** What the form submits: when the list with this person went up. */
    record Form(@NotNull LocalDate listedOn) {}

    @Override
    public boolean followsMembership() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("listedOn", DateKind.CARD_LISTED, form.listedOn(), context.file(), problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        context.file().record(DateKind.CARD_LISTED, form.listedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Heading.of(context.file());
    }
}
