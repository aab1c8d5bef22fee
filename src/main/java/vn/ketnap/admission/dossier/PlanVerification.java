package vn.ketnap.admission.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.Choice;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.admission.VerificationView;
import vn.ketnap.admission.Verifications;
import vn.ketnap.admission.WorkingDays;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.VerificationDelivery;

/** The committee says who is verified where and sends the requests (06-HD/TW, 3.4; 38-HD/BTCTW, I.1.5). */
@Component
class PlanVerification implements Step<PlanVerification.Form> {

    private final Verifications verifications;
    private final VerificationCoverage coverage;
    private final DateOrder dates;
    private final Regulations regulations;
    private final WorkingDays workingDays;

    PlanVerification(
            Verifications verifications,
            VerificationCoverage coverage,
            DateOrder dates,
            Regulations regulations,
            WorkingDays workingDays) {
        this.verifications = verifications;
        this.coverage = coverage;
        this.dates = dates;
        this.regulations = regulations;
        this.workingDays = workingDays;
    }

    /**
     * What the form submits.
     *
     * @param sideHasMember a parent, sibling or child is a member whose curriculum vitae is confirmed
     * @param spouseSideHasMember the same for the spouse and the spouse's family
     * @param locallyKnown the whole family has lived in one commune since the grandparents and its committee confirms
     * @param absent relations that the person does not have, or whose bearers are all dead
     */
    record Form(
            Boolean sideHasMember,
            Boolean spouseSideHasMember,
            Boolean locallyKnown,
            List<Relation> absent,
            @Valid List<Request> requests) {

        /** Entries that could not be read are reported by the binding and left out here. */
        Form {
            absent = absent.stream().filter(Objects::nonNull).toList();
            requests = requests.stream().filter(Objects::nonNull).toList();
        }
    }

    /**
     * One request to one committee about one person.
     *
     * @param receivedOn null while not known
     * @param verifierName member who goes there, null when the request goes by post
     * @param verifierUnrelated confirms that the verifier is neither the person nor a close relative
     */
    record Request(
            @NotNull Relation relation,
            @NotBlank @Size(max = 120) String personName,
            @NotBlank @Size(max = 300) String place,
            Boolean abroad,
            @NotNull LocalDate sentOn,
            LocalDate receivedOn,
            @Size(max = 120) String verifierName,
            Boolean verifierUnrelated) {

        boolean isAbroad() {
            return Boolean.TRUE.equals(abroad);
        }
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        List<VerificationView> earlier = verifications.of(context.file().id());
        coverage.check(form, earlier, problems);
        for (int i = 0; i < form.requests().size(); i++) {
            check("requests[" + i + "].", form.requests().get(i), form, earlier, context.file(), problems);
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        form.requests().stream()
                .map(Request::sentOn)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> file.record(DateKind.VERIFICATION_REQUESTED, first));
        form.requests().forEach(request -> send(request, file));
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.of(
                "relations",
                Stream.of(Relation.values())
                        .map(relation -> new Choice(relation.label(), relation.name()))
                        .toList(),
                "earlier",
                verifications.of(context.file().id()).stream()
                        .map(PlanVerification::line)
                        .toList());
    }

    private void send(Request request, CaseFile file) {
        long id = verifications.plan(
                file,
                new VerificationView(
                        null,
                        request.relation(),
                        request.personName(),
                        request.place(),
                        request.isAbroad(),
                        request.verifierName(),
                        request.sentOn(),
                        request.receivedOn(),
                        null,
                        null));
        file.record(DateKind.VERIFICATION_REQUESTED, request.sentOn(), id);
        file.record(receipt(request.isAbroad()), receivedOn(request), id);
    }

    /** The limit for the answer counts from the receipt; until its day is known, from when it usually arrives. */
    private LocalDate receivedOn(Request request) {
        if (request.receivedOn() != null) {
            return request.receivedOn();
        }
        VerificationDelivery delivery = regulations.verificationDelivery(request.isAbroad());
        return workingDays.due(request.sentOn(), delivery.amount(), delivery.unit());
    }

    private void check(
            String row, Request request, Form form, List<VerificationView> earlier, CaseFile file, Problems problems) {
        dates.check(row + "sentOn", DateKind.VERIFICATION_REQUESTED, request.sentOn(), file, problems);
        checkReceipt(row + "receivedOn", request, file, problems);
        coverage.checkVerifier(row, request, form, earlier, file, problems);
    }

    private void checkReceipt(String field, Request request, CaseFile file, Problems problems) {
        dates.check(field, receipt(request.isAbroad()), request.receivedOn(), file, problems);
        if (request.receivedOn() != null
                && request.sentOn() != null
                && request.receivedOn().isBefore(request.sentOn())) {
            problems.add(
                    field,
                    "Ngày nơi thẩm tra nhận được phải từ ngày gửi %s trở đi".formatted(Shown.date(request.sentOn())));
        }
    }

    static DateKind receipt(boolean abroad) {
        return abroad ? DateKind.VERIFICATION_RECEIVED_ABROAD : DateKind.VERIFICATION_RECEIVED;
    }

    private static String line(VerificationView request) {
        return "%s (%s), %s: %s"
                .formatted(
                        request.personName(),
                        request.relation().label(),
                        request.place(),
                        request.repliedOn() == null
                                ? "chưa trả lời"
                                : "trả lời ngày " + Shown.date(request.repliedOn()));
    }
}
