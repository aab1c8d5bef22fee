package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

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
                        DateFormats.date(
                                context.file().date(DateKind.CARD_ARRIVED).orElseThrow())));
    }
}
