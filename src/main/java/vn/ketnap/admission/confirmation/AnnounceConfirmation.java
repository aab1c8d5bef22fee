package vn.ketnap.admission.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.CaseStatus;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.Heading;
import vn.ketnap.admission.PaperKind;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.admission.removal.Removals;
import vn.ketnap.platform.Problems;

/** The cell announces the decision; the case ends (06-HD/TW, 4.5 b; for the card 294-QĐ/TW, 6.1.1). */
@Component
class AnnounceConfirmation implements Step<AnnounceConfirmation.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Removals removals;

    AnnounceConfirmation(DateOrder dates, Register register, Removals removals) {
        this.dates = dates;
        this.register = register;
        this.removals = removals;
    }

    /** What the form submits: the receipt unless it is known; the card often comes later and may be left out. */
    record Form(
            LocalDate receivedOn,
            @NotNull LocalDate announcedOn,
            @Pattern(regexp = "\\d{12}", message = "{memberCard.invalid}") String cardNumber,
            LocalDate cardHandedOn) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        removals.checkNoneUnderWay("announcedOn", context.file(), problems);
        checkDates(form, context.file(), problems);
        dates.checkPast("cardHandedOn", form.cardHandedOn(), problems);
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
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(file, PaperKind.CONFIRMATION_ANNOUNCEMENT, form.announcedOn(), null);
        if (form.cardHandedOn() != null) {
            register.paper(file, PaperKind.MEMBER_CARD, new Paper(form.cardNumber(), null), form.cardHandedOn(), null);
        }
        // The limit must start before the announcement can meet it.
        received(form, file).forEach(file::record);
        file.record(DateKind.ANNOUNCEMENT, form.announcedOn());
        String official = file.officialDate().map(Shown::date).orElseThrow();
        file.close(CaseStatus.OFFICIAL, form.announcedOn(), "Đảng viên chính thức từ ngày " + official);
        return Routing.onward();
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
