package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.OwnWords;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.NoOrganization;
import vn.ketnap.procedure.vote.OpinionCount;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The opinions of mass organisations and of the residence's cell committee are put together (06-HD/TW, 4.4). */
@Component
class RecordProbationOpinions implements Step<RecordProbationOpinions.Form> {

    private static final int LONGEST = 350;

    private final CaseBinding binding;
    private final DateOrder dates;
    private final Register register;
    private final FormBinder binder;
    private final Articles articles;
    private final EarlierFindings findings;
    private final CellMeetings meetings;

    RecordProbationOpinions(
            CaseBinding binding,
            DateOrder dates,
            Register register,
            FormBinder binder,
            Articles articles,
            EarlierFindings findings,
            CellMeetings meetings) {
        this.findings = findings;
        this.meetings = meetings;
        this.binding = binding;
        this.dates = dates;
        this.register = register;
        this.binder = binder;
        this.articles = articles;
    }

    /**
     * What the form submits: the residence's opinion, or why it was not asked.
     *
     * @param noOrganization the person belongs to no mass organisation, so none is asked
     */
    record Form(
            @NotNull LocalDate compiledOn,
            @NotBlank @Size(max = 120) String signer,
            Boolean noOrganization,
            @Size(max = 200) String organizations,
            OpinionCount union,
            @Size(max = 200) String residenceCommittee,
            OpinionCount residence,
            @Size(max = 200) String residenceExemption,
            @OwnWords @NotBlank @Size(max = LONGEST) String strengths,
            @NotBlank @Size(max = LONGEST) String weaknesses) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        String law = binding.lawOn(form.compiledOn(), context.file());
        dates.check("compiledOn", DateKind.PROBATION_OPINIONS, form.compiledOn(), context.file(), law, problems);
        checkOrganizations(form, context.file(), law, problems);
        if (form.residenceCommittee() != null && form.residenceExemption() != null) {
            problems.add("residenceExemption", "Đã có ý kiến nơi cư trú thì không ghi lý do không phải lấy");
        } else if (form.residenceCommittee() != null) {
            binder.validate("residence", form.residence(), problems);
            checkCount("residence", form.residence(), problems);
        } else if (form.residenceExemption() == null) {
            problems.add(
                    "residenceCommittee",
                    "Ghi ý kiến của chi ủy nơi cư trú, hoặc lý do không phải lấy ý kiến",
                    articles.of(Requirement.PROBATION_OPINIONS, law));
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        String residence = form.residenceCommittee() == null
                ? "Không lấy ý kiến nơi cư trú: " + form.residenceExemption()
                : "%s: %s".formatted(form.residenceCommittee(), form.residence().text());
        String organizations = NoOrganization.said(form.noOrganization())
                ? NoOrganization.TEXT
                : "%s: %s".formatted(form.organizations(), form.union().text());
        String note = "%s%n%s%nƯu điểm: %s%nKhuyết điểm: %s"
                .formatted(organizations, residence, form.strengths(), form.weaknesses());
        Paper signed = new Paper(null, form.signer());
        register.paper(context.file(), PaperKind.PROBATION_OPINIONS, signed, form.compiledOn(), note);
        context.file().record(DateKind.PROBATION_OPINIONS, form.compiledOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> shown = Heading.of(file, findings.forProbationOpinions(file, LONGEST));
        shown.putAll(meetings.signer(file, "signer"));
        findings.organizations(file).ifPresent(names -> shown.put("organizations", names));
        findings.residenceCommittee(file).ifPresent(name -> shown.put("residenceCommittee", name));
        return shown;
    }

    private void checkOrganizations(Form form, CaseFile file, String law, Problems problems) {
        if (NoOrganization.said(form.noOrganization())) {
            boolean given = form.organizations() != null || form.union().started();
            String article = articles.of(Requirement.PROBATION_OPINIONS, law);
            NoOrganization.check(file.applicant(), given, article, problems);
        } else {
            problems.require("organizations", form.organizations(), "Ghi tên các đoàn thể được hỏi ý kiến");
            binder.validate("union", form.union(), problems);
            checkCount("union", form.union(), problems);
        }
    }

    private static void checkCount(String block, OpinionCount count, Problems problems) {
        if (!count.complete()) {
            return;
        }
        if (count.yes() + count.no() > count.asked()) {
            problems.add(block + "Yes", "Số ý kiến nhiều hơn số người được hỏi (%d)".formatted(count.asked()));
        }
        if (count.no() > 0 && count.noReason() == null) {
            problems.warn(block + "NoReason", "Có ý kiến không tán thành: ghi lý do", "");
        }
    }
}
