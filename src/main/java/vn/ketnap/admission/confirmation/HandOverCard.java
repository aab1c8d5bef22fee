package vn.ketnap.admission.confirmation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.Heading;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.platform.Problems;

/** The cell hands the card over at its next meeting; membership did not wait for it (294-QĐ/TW, 6.1.1). */
@Component
class HandOverCard implements Step<HandOverCard.Form> {

    private final DateOrder dates;
    private final MemberCards cards;

    HandOverCard(DateOrder dates, MemberCards cards) {
        this.dates = dates;
        this.cards = cards;
    }

    /** What the form submits: when the person got the card. */
    record Form(@NotNull LocalDate handedOn) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public boolean followsMembership() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("handedOn", DateKind.CARD_HANDED_OVER, form.handedOn(), context.file(), problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        cards.handOver(context.file(), form.handedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Heading.of(
                context.file(),
                Map.of(
                        "shownCard",
                        cards.arrivedNumber(context.file()),
                        "shownArrival",
                        Shown.date(context.file().date(DateKind.CARD_ARRIVED).orElseThrow())));
    }
}
