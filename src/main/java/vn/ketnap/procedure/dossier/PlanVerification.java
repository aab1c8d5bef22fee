package vn.ketnap.procedure.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.WorkingDays;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.procedure.register.Relatives;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.RelationRule;
import vn.ketnap.regulation.VerificationDelivery;
import vn.ketnap.vocabulary.DateKind;

/** The committee says who is verified where and sends the requests (06-HD/TW, 3.4; 38-HD/BTCTW, I.1.5). */
@Component
class PlanVerification implements Step<PlanVerification.Form> {

    private final Verifications verifications;
    private final Relatives relatives;
    private final RelativeChecks persons;
    private final VerificationCoverage coverage;
    private final DateOrder dates;
    private final Regulations regulations;
    private final WorkingDays workingDays;

    PlanVerification(
            Verifications verifications,
            Relatives relatives,
            RelativeChecks persons,
            VerificationCoverage coverage,
            DateOrder dates,
            Regulations regulations,
            WorkingDays workingDays) {
        this.verifications = verifications;
        this.relatives = relatives;
        this.persons = persons;
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
     * @param fileCompared the curriculum vitae was compared with the one made when the person joined the army or the police,
     *     or with the one that a body at home keeps of a person abroad
     * @param locallyKnown the whole family has lived in one commune since the grandparents and its committee confirms
     */
    record Form(
            Boolean sideHasMember,
            Boolean spouseSideHasMember,
            Boolean locallyKnown,
            Boolean fileCompared,
            @Valid List<Absent> absent,
            @Valid List<Relative> relatives,
            @Valid List<Request> requests) {

        /** Entries that could not be read are reported by the binding and left out here. */
        Form {
            absent = absent.stream().filter(Objects::nonNull).toList();
            relatives = relatives.stream().filter(Objects::nonNull).toList();
            requests = requests.stream().filter(Objects::nonNull).toList();
        }
    }

    /** The statement that there is nobody of a relation. */
    record Absent(@NotNull Relation relation, @NotNull Absence reason, @Size(max = 500) String note) {

        RelativeView view() {
            return RelativeView.absent(relation, reason, note);
        }
    }

    /**
     * One request to one committee about one person.
     *
     * @param receivedOn null while not known
     * @param verifierName member who goes there, null when the request goes by post
     * @param verifierUnrelated confirms that the verifier is neither the person nor a close relative
     * @param follows id of the request whose unclear answer the superior of that committee is asked to clear, or null
     */
    record Request(
            @NotNull Relation relation,
            @NotBlank @Size(max = 120) String personName,
            @NotBlank @Size(max = 300) String place,
            Boolean abroad,
            @NotNull LocalDate sentOn,
            LocalDate receivedOn,
            @Size(max = 120) String verifierName,
            Boolean verifierUnrelated,
            Long follows) {

        boolean isAbroad() {
            return Boolean.TRUE.equals(abroad);
        }

        VerificationView view() {
            return VerificationView.plan(
                    relation, personName, place, isAbroad(), verifierName, sentOn, receivedOn, follows);
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        List<VerificationView> earlier = verifications.of(file.id());
        Family family = Family.of(relatives.of(file.id()), form);
        persons.check(form, family, file, problems);
        coverage.check(form, family, earlier, file, problems);
        for (int i = 0; i < form.requests().size(); i++) {
            check("requests[" + i + "].", form.requests().get(i), family, file, problems);
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        Family family = Family.of(relatives.of(file.id()), form);
        List<RelativeView> lines = new ArrayList<>(coverage.exempted(form, family, verifications.of(file.id())));
        form.absent().forEach(absent -> lines.add(absent.view()));
        relatives.declare(file.id(), lines);
        form.requests().stream()
                .map(Request::sentOn)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> file.record(DateKind.VERIFICATION_REQUESTED, first));
        form.requests().forEach(request -> send(request, file));
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        List<RelationRule> rules = persons.rules(file);
        return Map.of(
                "relations",
                rules.stream().map(RelationRule::relation).map(Choice::of).toList(),
                "absences",
                rules.stream()
                        .filter(rule -> !rule.absences().isEmpty())
                        .map(AbsenceChoice::of)
                        .toList(),
                "family",
                relatives.of(file.id()),
                "places",
                places(file.applicant()),
                "unclear",
                verifications.unclear(file.id()).stream()
                        .map(request -> new UnclearAnswer(
                                request.id(), request.relation().name(), request.personName(), line(request)))
                        .toList(),
                "earlier",
                verifications.of(file.id()).stream().map(PlanVerification::line).toList());
    }

    /** Where the person lives and comes from, as far as the register knows it: relatives often live there. */
    private static List<String> places(ApplicantView applicant) {
        return Stream.of(applicant.residence(), applicant.homePlace())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What may be stated of a relation of which nobody is there. */
    record AbsenceChoice(String label, String value, List<Choice> reasons) {

        private static AbsenceChoice of(RelationRule rule) {
            return new AbsenceChoice(
                    rule.relation().label(),
                    rule.relation().name(),
                    rule.absences().stream().map(Choice::of).toList());
        }
    }

    /** An answer that left a point unclear, for the request that takes it up. */
    record UnclearAnswer(long id, String relation, String personName, String label) {}

    private void send(Request request, CaseFile file) {
        long id = verifications.plan(file, request.view());
        file.record(DateKind.VERIFICATION_REQUESTED, request.sentOn(), id);
        file.record(receipt(request.isAbroad()), receivedOn(request), id);
    }

    /** The limit for the answer counts from the receipt; until its day is known, from when it usually arrives. */
    private LocalDate receivedOn(Request request) {
        if (request.receivedOn() != null) {
            return request.receivedOn();
        }
        VerificationDelivery delivery = regulations.verificationDelivery(
                request.isAbroad(), regulations.versionOn(request.sentOn()).id());
        return workingDays.due(request.sentOn(), delivery.amount(), delivery.unit());
    }

    private void check(String row, Request request, Family family, CaseFile file, Problems problems) {
        dates.check(row + "sentOn", DateKind.VERIFICATION_REQUESTED, request.sentOn(), file, problems);
        checkReceipt(row + "receivedOn", request, file, problems);
        coverage.checkVerifier(row, request, family, file, problems);
        if (request.follows() != null
                && verifications.unclear(file.id()).stream()
                        .noneMatch(unclear ->
                                unclear.id().equals(request.follows()) && unclear.relation() == request.relation())) {
            problems.add(row + "follows", "Không có trả lời chưa rõ nào về người này để hỏi tiếp");
        }
    }

    private void checkReceipt(String field, Request request, CaseFile file, Problems problems) {
        dates.check(field, receipt(request.isAbroad()), request.receivedOn(), file, problems);
        if (request.receivedOn() != null
                && request.sentOn() != null
                && request.receivedOn().isBefore(request.sentOn())) {
            problems.add(
                    field,
                    "Ngày nơi thẩm tra nhận được phải từ ngày gửi %s trở đi"
                            .formatted(DateFormats.date(request.sentOn())));
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
                                : "trả lời ngày %s, %s"
                                        .formatted(
                                                DateFormats.date(request.repliedOn()),
                                                request.isUnclear() ? "còn nội dung chưa rõ" : "đã rõ"));
    }
}
