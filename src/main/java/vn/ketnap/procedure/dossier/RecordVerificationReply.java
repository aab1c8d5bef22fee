package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.VerificationFinding;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** One committee has answered about one person (06-HD/TW, 3.4 d). */
@Component
class RecordVerificationReply implements Step<RecordVerificationReply.Form> {

    private final Verifications verifications;
    private final DateOrder dates;

    RecordVerificationReply(Verifications verifications, DateOrder dates) {
        this.verifications = verifications;
        this.dates = dates;
    }

    /**
     * What the form submits.
     *
     * @param receivedOn when the verifying committee received the request; null leaves what is known
     */
    record Form(
            @NotNull LocalDate repliedOn,
            @Size(max = 60) String replyNumber,
            LocalDate receivedOn,
            @NotNull VerificationFinding finding,
            @Size(max = 1900) String remark) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        VerificationView request = request(context);
        CaseFile file = context.file();
        Map<DateKind, LocalDate> together = Map.of(DateKind.VERIFICATION_REQUESTED, request.sentOn());
        dates.check("repliedOn", DateKind.VERIFICATION_REPLIED, form.repliedOn(), file, together, problems);
        checkReceipt(form, request, problems);
        if (form.finding() != VerificationFinding.CONFIRMED) {
            problems.require("remark", form.remark(), "Ghi rõ nội dung nơi thẩm tra nhận xét");
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        VerificationView request = request(context);
        LocalDate receivedOn = form.receivedOn() == null ? request.receivedOn() : form.receivedOn();
        String remark = form.remark() == null ? "" : ". " + form.remark();
        verifications.reply(
                request.id(),
                receivedOn,
                form.repliedOn(),
                form.replyNumber(),
                form.finding(),
                form.finding().label() + remark);
        if (receivedOn != null) {
            context.file().record(PlanVerification.receipt(request.abroad()), receivedOn, request.id());
        }
        context.file().record(DateKind.VERIFICATION_REPLIED, form.repliedOn(), request.id());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        VerificationView request = request(context);
        Map<String, Object> known = new HashMap<>();
        known.put(
                "request",
                "%s (%s), hỏi %s ngày %s%s"
                        .formatted(
                                request.personName(),
                                request.relation().label(),
                                request.place(),
                                DateFormats.date(request.sentOn()),
                                request.follows() == null ? "" : ", hỏi tiếp nội dung chưa rõ"));
        known.put("receivedOn", request.receivedOn());
        return known;
    }

    private static void checkReceipt(Form form, VerificationView request, Problems problems) {
        LocalDate received = form.receivedOn() == null ? request.receivedOn() : form.receivedOn();
        if (received == null) {
            return;
        }
        if (received.isBefore(request.sentOn())) {
            problems.add(
                    "receivedOn",
                    "Ngày nơi thẩm tra nhận được phải từ ngày gửi %s trở đi"
                            .formatted(DateFormats.date(request.sentOn())));
        }
        if (form.repliedOn() != null && form.repliedOn().isBefore(received)) {
            problems.add(
                    "receivedOn",
                    "Ngày nhận yêu cầu %s sau ngày trả lời %s: sửa lại cho đúng"
                            .formatted(DateFormats.date(received), DateFormats.date(form.repliedOn())));
        }
    }

    /** The request of the task, which belongs to this case. */
    private VerificationView request(StepContext context) {
        return verifications.of(context.file().id()).stream()
                .filter(request -> request.id().equals(context.subject()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Hồ sơ không có yêu cầu thẩm tra này"));
    }
}
