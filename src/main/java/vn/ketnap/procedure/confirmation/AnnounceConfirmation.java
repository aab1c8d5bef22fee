package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/**
 * The cell announces the decision; the person is an official member and the case ends (06-HD/TW, 4.5 b). The card is handed
 * over with it or, when it comes later, by steps of its own (294-QĐ/TW, 6.1.1).
 */
@Component
class AnnounceConfirmation implements Step<AnnounceConfirmation.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Removals removals;
    private final MemberCards cards;

    AnnounceConfirmation(DateOrder dates, Register register, Removals removals, MemberCards cards) {
        this.dates = dates;
        this.register = register;
        this.removals = removals;
        this.cards = cards;
    }

    /** What the form submits: the receipt unless it is known; the card often comes later and may be left out. */
    record Form(
            LocalDate receivedOn,
            @NotNull LocalDate announcedOn,
            @Pattern(regexp = "\\d{12}", message = "{memberCard.invalid}") String cardNumber,
            LocalDate cardHandedOn) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        removals.checkNoneUnderWay("announcedOn", context.file(), problems);
        checkDates(form, context.file(), problems);
        cards.check("cardNumber", form.cardNumber(), form.cardHandedOn(), context.file(), problems);
        if (form.cardHandedOn() != null) {
            problems.require("cardNumber", form.cardNumber(), "Đã trao thẻ: ghi số thẻ đảng viên");
        } else if (form.cardNumber() != null) {
            problems.require("cardHandedOn", form.cardHandedOn(), "Đã có số thẻ: ghi ngày trao thẻ");
        }
    }

    private void checkDates(Form form, CaseFile file, Problems problems) {
        if (!receiptKnown(file)) {
            problems.require("receivedOn", form.receivedOn());
            dates.check("receivedOn", DateKind.CONFIRMATION_RECEIVED, form.receivedOn(), file, problems);
        }
        dates.check("announcedOn", DateKind.ANNOUNCEMENT, form.announcedOn(), file, received(form, file), problems);
        Map<DateKind, LocalDate> announced =
                form.announcedOn() == null ? Map.of() : Map.of(DateKind.ANNOUNCEMENT, form.announcedOn());
        dates.check("cardHandedOn", DateKind.CARD_HANDED_OVER, form.cardHandedOn(), file, announced, problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return cards.issued(form.cardNumber(), form.cardHandedOn());
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(file, PaperKind.CONFIRMATION_ANNOUNCEMENT, form.announcedOn(), null);
        // The limit must start before the announcement can meet it.
        received(form, file).forEach(file::record);
        file.record(DateKind.ANNOUNCEMENT, form.announcedOn());
        String official = file.officialDate().map(DateFormats::date).orElseThrow();
        if (form.cardHandedOn() != null) {
            if (file.date(DateKind.CARD_ARRIVED).isEmpty()) {
                cards.arrive(file, form.cardNumber(), form.cardHandedOn());
            }
            cards.handOver(file, form.cardHandedOn());
        }
        file.close(CaseStatus.OFFICIAL, form.announcedOn(), "Đảng viên chính thức từ ngày " + official);
        return form.cardHandedOn() == null ? Routing.onward() : Routing.outcome(DateKind.CARD_HANDED_OVER);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Heading.of(context.file(), Map.of("receiptKnown", receiptKnown(context.file())));
    }

    /** The receipt that this form brings, empty when the decision brought it or it is missing. */
    private static Map<DateKind, LocalDate> received(Form form, CaseFile file) {
        return receiptKnown(file) || form.receivedOn() == null
                ? Map.of()
                : Map.of(DateKind.CONFIRMATION_RECEIVED, form.receivedOn());
    }

    private static boolean receiptKnown(CaseFile file) {
        return file.date(DateKind.CONFIRMATION_RECEIVED).isPresent();
    }
}
