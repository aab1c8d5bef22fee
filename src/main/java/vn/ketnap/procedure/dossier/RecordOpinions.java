package vn.ketnap.procedure.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.OwnWords;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.NoOrganization;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The cell asks the person's organisations and the cell committee of the residence, and sums up: form 5-KNĐ (06-HD/TW, 3.5). */
@Component
class RecordOpinions implements Step<RecordOpinions.Form> {

    private static final int LONGEST_ASSESSMENT = 600;

    private final DateOrder dates;
    private final Register register;
    private final Articles articles;
    private final EarlierFindings findings;
    private final CellMeetings meetings;

    RecordOpinions(
            DateOrder dates, Register register, Articles articles, EarlierFindings findings, CellMeetings meetings) {
        this.meetings = meetings;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
        this.findings = findings;
    }

    /**
     * What the form submits.
     *
     * @param noOrganization the person belongs to no mass organisation, so none is asked
     * @param exemptionReason why the residence is not asked, null when it is
     */
    record Form(
            @NotNull LocalDate concludedOn,
            @NotBlank @Size(max = 120) String signer,
            Boolean noOrganization,
            @Valid Opinion organizations,
            @Valid Opinion residence,
            @Size(max = 200) String exemptionReason,
            @OwnWords @NotBlank @Size(max = LONGEST_ASSESSMENT) String assessment) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("concludedOn", DateKind.OPINIONS, form.concludedOn(), context.file(), problems);
        if (NoOrganization.said(form.noOrganization())) {
            NoOrganization.check(
                    context.file().applicant(),
                    form.organizations().given(),
                    articles.of(Requirement.OPINIONS, context.file()),
                    problems);
        } else {
            form.organizations().check("organizations", "các đoàn thể", problems);
        }
        if (form.exemptionReason() == null) {
            if (form.residence().given()) {
                form.residence().check("residence", "chi ủy nơi cư trú", problems);
            } else {
                problems.add(
                        "residenceAsked",
                        "Ghi ý kiến của chi ủy nơi cư trú hoặc lý do không phải lấy",
                        articles.of(Requirement.OPINIONS, context.file()));
            }
        } else if (form.residence().given()) {
            problems.add("exemptionReason", "Đã có ý kiến nơi cư trú thì không ghi lý do không phải lấy");
        }
    }

    /** The assessment begins with what the first introduction says. */
    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = new HashMap<>(findings.forOpinions(context.file(), LONGEST_ASSESSMENT));
        known.putAll(meetings.signer(context.file(), "signer"));
        return known;
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        String organizations = NoOrganization.said(form.noOrganization())
                ? NoOrganization.TEXT
                : form.organizations().text();
        String residence = form.residence().given()
                ? form.residence().text()
                : "Không lấy ý kiến nơi cư trú: " + form.exemptionReason();
        register.paper(
                context.file(),
                PaperKind.OPINIONS,
                new Paper(null, form.signer()),
                form.concludedOn(),
                "%s%n%s%n%s".formatted(organizations, residence, form.assessment()));
        context.file().record(DateKind.OPINIONS, form.concludedOn());
        return Routing.onward();
    }
}
