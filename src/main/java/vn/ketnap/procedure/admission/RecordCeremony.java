package vn.ketnap.procedure.admission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.check.StandingDecision;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The cell holds the ceremony, from which probation counts, or reports that it is late (294-QĐ/TW, 4.1; 06-HD/TW, 3.8). */
@Component
class RecordCeremony implements Step<RecordCeremony.Form> {

    private final CeremonyLimit limit;
    private final Regulations regulations;
    private final LawInForce law;
    private final Helpers helpers;
    private final DateOrder dates;
    private final Register register;
    private final Articles articles;
    private final CellMeetings meetings;
    private final StandingDecision decision;

    RecordCeremony(
            CeremonyLimit limit,
            Regulations regulations,
            LawInForce law,
            Helpers helpers,
            DateOrder dates,
            Register register,
            Articles articles,
            CellMeetings meetings,
            StandingDecision decision) {
        this.meetings = meetings;
        this.limit = limit;
        this.regulations = regulations;
        this.law = law;
        this.helpers = helpers;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
        this.decision = decision;
    }

    enum Action {
        HELD,
        CONSENT
    }

    /** What the form submits; all but the action depends on it. */
    record Form(
            @NotNull Action action,
            @Size(max = 1000) String lateReason,
            LocalDate decisionReceivedOn,
            LocalDate heldOn,
            @Size(max = 200) String place,
            @Size(max = 120) String chair,
            @Positive Integer present,
            List<CeremonyPart> programme,
            Long helper) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        decision.check("action", context.file(), problems);
        if (form.action() == Action.CONSENT) {
            problems.require("lateReason", form.lateReason());
        } else if (form.action() == Action.HELD) {
            checkHeld(form, context.file(), problems);
        }
    }

    private void checkHeld(Form form, CaseFile file, Problems problems) {
        problems.require("heldOn", form.heldOn());
        problems.require("place", form.place());
        problems.require("chair", form.chair());
        problems.require("present", form.present());
        problems.require("helper", form.helper());
        Map<DateKind, LocalDate> received = received(form, file);
        if (file.date(DateKind.DECISION_RECEIVED).isEmpty()) {
            problems.require("decisionReceivedOn", form.decisionReceivedOn());
            dates.check("decisionReceivedOn", DateKind.DECISION_RECEIVED, form.decisionReceivedOn(), file, problems);
        }
        checkProgramme(form, file, problems);
        if (form.heldOn() != null) {
            dates.check("heldOn", DateKind.CEREMONY, form.heldOn(), file, received, problems);
            limit.check("heldOn", form.heldOn(), file, received, problems);
            helpers.checkHelper(
                    "helper", form.helper(), file, form.heldOn(), articles.of(Requirement.CEREMONY, file), problems);
        }
    }

    private void checkProgramme(Form form, CaseFile file, Problems problems) {
        String missing = Arrays.stream(CeremonyPart.values())
                .filter(part -> !form.programme().contains(part))
                .map(CeremonyPart::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.warn(
                    "programme", "Chương trình lễ còn thiếu: " + missing, articles.of(Requirement.CEREMONY, file));
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.action() == Action.CONSENT) {
            register.paper(file, PaperKind.LATE_CEREMONY_REPORT, context.today(), form.lateReason());
            return Routing.outcome(Action.CONSENT);
        }
        // The limit must start before the ceremony can meet it.
        received(form, file).forEach(file::record);
        file.record(DateKind.CEREMONY, form.heldOn());
        file.record(
                DateKind.OFFICIAL,
                WorkingCalendar.plusMonths(
                        form.heldOn(),
                        regulations
                                .probation(law.of(file, DateKind.CEREMONY, form.heldOn()))
                                .months()));
        assignHelper(form, file);
        register.paper(file, PaperKind.CEREMONY_MINUTES, new Paper(null, form.chair()), form.heldOn(), minutes(form));
        return Routing.outcome(Action.HELD);
    }

    /** A helper from before keeps the first assignment date on record. */
    private void assignHelper(Form form, CaseFile file) {
        if (!form.helper().equals(file.helperId())) {
            file.assignHelper(form.helper());
            register.paperOf(
                    file, PaperKind.HELPER_ASSIGNMENT, form.helper(), form.heldOn(), "Phân công lại tại lễ kết nạp");
        }
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("action", Action.HELD);
        known.put("receiptKnown", file.date(DateKind.DECISION_RECEIVED).isPresent());
        known.put(
                "due",
                file.date(DateKind.CEREMONY_LIMIT)
                        .or(() -> limit.regular(file, Map.of()))
                        .map(DateFormats::date)
                        .orElse("tính từ ngày chi bộ nhận quyết định"));
        known.put("helpers", helpers.choices(file.cellCode()));
        if (file.helperId() != null) {
            known.put("helper", file.helperId().toString());
        }
        known.putAll(meetings.host(file, "chair", "place"));
        return known;
    }

    /** The day the cell received the decision when this form brings it. */
    private static Map<DateKind, LocalDate> received(Form form, CaseFile file) {
        return form.decisionReceivedOn() == null
                        || file.date(DateKind.DECISION_RECEIVED).isPresent()
                ? Map.of()
                : Map.of(DateKind.DECISION_RECEIVED, form.decisionReceivedOn());
    }

    private static String minutes(Form form) {
        return "%s; có mặt %d đảng viên; chương trình: %s"
                .formatted(
                        form.place(),
                        form.present(),
                        form.programme().stream().map(CeremonyPart::label).collect(Collectors.joining(", ")));
    }
}
