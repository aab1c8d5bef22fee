package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.register.LastSigners;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.Relatives;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/**
 * After the last answer the cell remarks on the curriculum vitae and the committee certifies it (06-HD/TW, 3.4 d). What
 * the political rules say of a person is concluded by people; the software only keeps the conclusion (294-QĐ/TW, 3.3).
 */
@Component
class ConcludeCv implements Step<ConcludeCv.Form> {

    /** Reason under which the table of consents knows a political question. */
    private final Verifications verifications;

    private final Relatives relatives;
    private final DateOrder dates;
    private final Register register;
    private final Articles articles;
    private final Consents consents;
    private final VerificationReplies replies;
    private final LastSigners signers;

    ConcludeCv(
            Verifications verifications,
            Relatives relatives,
            DateOrder dates,
            Register register,
            Articles articles,
            Consents consents,
            VerificationReplies replies,
            LastSigners signers) {
        this.signers = signers;
        this.verifications = verifications;
        this.relatives = relatives;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
        this.consents = consents;
        this.replies = replies;
    }

    /** What the committee concludes; the names are the outcomes at the gateway. */
    enum Conclusion {
        ACCEPTED,
        VERIFY_MORE,
        REFUSED
    }

    /** Whether a political question stands against the person, and who may settle it. */
    enum PoliticalQuestion {
        NO_ISSUE("Không có vấn đề chính trị"),
        ISSUE_WITHIN_COMPETENCE("Có vấn đề chính trị, thuộc thẩm quyền cấp ủy xem xét"),
        NEEDS_HIGHER_CONSENT("Có vấn đề chính trị, phải được cấp trên đồng ý trước"),
        BARRED("Thuộc diện không xem xét kết nạp");

        private final String label;

        PoliticalQuestion(String label) {
            this.label = label;
        }
    }

    /**
     * What the form submits.
     *
     * @param remarkedOn date of item 25, the cell's remark
     * @param certifiedOn date of item 26, the committee's certification
     * @param unclearReason why the superior of a committee that left a point unclear is not asked, null when it is
     * @param reason what is to be verified further, why the person is refused, or how a political question was settled
     */
    record Form(
            @NotNull Conclusion conclusion,
            LocalDate remarkedOn,
            @Size(max = 1000) String remark,
            LocalDate certifiedOn,
            @Size(max = 120) String certifiedBy,
            Boolean truthful,
            PoliticalQuestion political,
            Boolean eligible,
            @Size(max = 500) String unclearReason,
            @Size(max = 500) String reason) {

        private boolean accepted() {
            return conclusion == Conclusion.ACCEPTED;
        }

        private boolean certified() {
            return accepted() || conclusion == Conclusion.REFUSED;
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        checkDates(form, context.file(), problems);
        if (form.conclusion() == null) {
            return;
        }
        switch (form.conclusion()) {
            case VERIFY_MORE -> problems.require("reason", form.reason(), "Ghi rõ nội dung cần thẩm tra thêm");
            case REFUSED -> {
                requireCertification(form, problems);
                problems.require("reason", form.reason(), "Ghi rõ lý do lý lịch không bảo đảm");
            }
            case ACCEPTED -> {
                requireCertification(form, problems);
                checkAccepted(form, context.file(), problems);
            }
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        LocalDate on = form.certified() ? form.certifiedOn() : context.today();
        Paper signed = new Paper(null, form.certified() ? form.certifiedBy() : null);
        register.paper(file, PaperKind.CV_CONCLUSION, signed, on, note(form));
        switch (form.conclusion()) {
            case ACCEPTED -> accept(form, file);
            case REFUSED -> file.close(CaseStatus.REFUSED, on, form.reason());
            case VERIFY_MORE -> {
                // The dates count only once the conclusion is final.
            }
        }
        return Routing.outcome(form.conclusion());
    }

    /** The answers that the conclusion rests on. */
    @Override
    public Map<String, Object> prefill(StepContext context) {
        String replies = verifications.of(context.file().id()).stream()
                .filter(request -> request.repliedOn() != null)
                .map(request -> "- %s (%s), ngày %s: %s"
                        .formatted(
                                request.personName(),
                                request.relation().label(),
                                DateFormats.date(request.repliedOn()),
                                request.result()))
                .reduce("", (all, line) -> all + line + "\n");
        String exempted = relatives.of(context.file().id()).stream()
                .filter(line -> !line.isPerson() || line.exemption() != null)
                .map(line -> line.isPerson() ? line.title() + ". " + line.exemption() : line.title())
                .reduce("", (all, line) -> all + "- " + line + "\n");
        Map<String, Object> known = new HashMap<>(signers.ofGrassroots("certifiedBy", context.file()));
        known.put("replies", replies + exempted);
        known.put("unclearAnswers", !verifications.unclear(context.file().id()).isEmpty());
        return known;
    }

    private void accept(Form form, CaseFile file) {
        lastReply(file).ifPresent(last -> file.record(DateKind.VERIFICATION_REPLIED, last));
        file.record(DateKind.CV_REMARKED, form.remarkedOn());
        file.record(DateKind.CV_CERTIFIED, form.certifiedOn());
        if (form.political() == PoliticalQuestion.NEEDS_HIGHER_CONSENT) {
            consents.require(file, ConsentReason.POLITICAL, form.certifiedOn());
        }
    }

    /** Both dates, as far as the conclusion asks for them, stand after the last answer, the certification after the remark. */
    private void checkDates(Form form, CaseFile file, Problems problems) {
        Map<DateKind, LocalDate> together = new HashMap<>();
        lastReply(file).ifPresent(last -> together.put(DateKind.VERIFICATION_REPLIED, last));
        if (form.accepted()) {
            dates.check("remarkedOn", DateKind.CV_REMARKED, form.remarkedOn(), file, together, problems);
            if (form.remarkedOn() != null) {
                together.put(DateKind.CV_REMARKED, form.remarkedOn());
            }
        }
        if (form.certified()) {
            dates.check("certifiedOn", DateKind.CV_CERTIFIED, form.certifiedOn(), file, together, problems);
        }
    }

    private static void requireCertification(Form form, Problems problems) {
        problems.require("certifiedOn", form.certifiedOn(), "Ghi ngày cấp ủy chứng nhận, kết luận lý lịch (mục 26)");
        problems.require("certifiedBy", form.certifiedBy(), "Ghi người ký chứng nhận lý lịch");
        problems.require("political", form.political(), "Chọn kết luận về vấn đề chính trị");
    }

    private void checkAccepted(Form form, CaseFile file, Problems problems) {
        problems.require("remarkedOn", form.remarkedOn(), "Ghi ngày chi bộ nhận xét lý lịch (mục 25)");
        problems.require("remark", form.remark(), "Ghi nhận xét của chi ủy hoặc chi bộ (mục 25)");
        List<Long> open = verifications.open(file.id());
        if (!open.isEmpty()) {
            problems.add(
                    "conclusion",
                    "Còn %d nơi chưa trả lời thẩm tra".formatted(open.size()),
                    articles.of(Requirement.CV_CONCLUSION, file));
        }
        replies.checkEverybody("conclusion", file, problems);
        if (form.unclearReason() == null) {
            replies.checkClear("conclusion", file, problems);
        }
        if (!Boolean.TRUE.equals(form.truthful())) {
            problems.add(
                    "truthful",
                    "Chỉ chấp nhận lý lịch khai đúng sự thật",
                    articles.of(Requirement.CV_CONCLUSION, file));
        }
        if (!Boolean.TRUE.equals(form.eligible())) {
            problems.add(
                    "eligible",
                    "Chỉ chấp nhận khi kết luận đủ điều kiện về chính trị",
                    articles.of(Requirement.CV_CONCLUSION, file));
        }
        if (form.political() == PoliticalQuestion.BARRED) {
            problems.add(
                    "political",
                    "Thuộc diện không xem xét: chọn kết luận không bảo đảm",
                    articles.of(Requirement.POLITICAL_STANDARD, file));
        } else if (form.political() != null && form.political() != PoliticalQuestion.NO_ISSUE) {
            problems.require("reason", form.reason(), "Ghi văn bản đã xem xét vấn đề chính trị (số, ngày, cơ quan)");
        }
    }

    /** Everybody has a result or a reason for none, and whatever stayed unclear was taken further (06-HD/TW, 3.4). */
    private Optional<LocalDate> lastReply(CaseFile file) {
        return verifications.of(file.id()).stream()
                .map(VerificationView::repliedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private static String note(Form form) {
        StringBuilder note = new StringBuilder();
        if (form.certified()) {
            note.append(form.political().label).append(". ");
        }
        if (form.accepted()) {
            note.append(form.remark()).append(' ');
        }
        if (form.accepted() && form.unclearReason() != null) {
            note.append("Không hỏi cấp trên về nội dung chưa rõ: ")
                    .append(form.unclearReason())
                    .append(". ");
        }
        boolean asked = !form.accepted() || form.political() != PoliticalQuestion.NO_ISSUE;
        if (asked && form.reason() != null) {
            note.append(form.reason());
        }
        return note.toString().strip();
    }
}
