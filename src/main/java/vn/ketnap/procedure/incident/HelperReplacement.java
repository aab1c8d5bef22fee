package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;

/**
 * Another official member takes over from the helper, without the time together that the first one needed (294-QĐ/TW,
 * 3.2.2). The one who leaves a probationary member hands in a remark (06-HD/TW, 3.10).
 */
@Component
class HelperReplacement {

    private final Helpers helpers;
    private final DateOrder dates;
    private final Register register;
    private final FormBinder binder;
    private final ApplicationEventPublisher events;
    private final Articles articles;

    HelperReplacement(
            Helpers helpers,
            DateOrder dates,
            Register register,
            FormBinder binder,
            ApplicationEventPublisher events,
            Articles articles) {
        this.helpers = helpers;
        this.dates = dates;
        this.register = register;
        this.binder = binder;
        this.events = events;
        this.articles = articles;
    }

    /** The resolution that assigns the new helper, and the remark of the one who leaves; the remark may be null. */
    record Change(LocalDate on, Paper paper, Long helper, LocalDate remarkedOn, String remark) {}

    void check(CaseFile file, Change change, Problems problems) {
        if (file.helperId() == null) {
            problems.add("kind", "Hồ sơ chưa phân công đảng viên giúp đỡ nên chưa có ai để thay");
            return;
        }
        binder.validate("paper", change.paper(), problems);
        problems.require("helper", change.helper(), "Chọn đảng viên giúp đỡ mới");
        helpers.checkHelper(
                "helper", change.helper(), file, change.on(), articles.of(Requirement.REPLACED_HELPER, file), problems);
        if (Objects.equals(change.helper(), file.helperId())) {
            problems.add("helper", "Đảng viên này đang được phân công giúp đỡ");
        }
        dates.checkPast("remarkedOn", change.remarkedOn(), problems);
        if (change.remark() != null) {
            problems.require("remarkedOn", change.remarkedOn());
        } else if (RunningCases.helpedOnProbation(file)) {
            problems.warn(
                    "remark",
                    "Người giúp đỡ cũ chưa nộp nhận xét trước khi thôi giúp đỡ",
                    articles.of(Requirement.REPLACED_HELPER_REMARK, file));
        }
    }

    /** The date of the first assignment stays: from it the time of help counts. */
    void apply(CaseFile file, Change change, String reason) {
        if (change.remark() != null) {
            register.paperOf(file, PaperKind.HELPER_REMARK, file.helperId(), change.remarkedOn(), change.remark());
        }
        String note = "Thay %s bằng %s. Lý do: %s".formatted(name(file.helperId()), name(change.helper()), reason);
        register.paper(file, PaperKind.HELPER_ASSIGNMENT, change.paper(), change.on(), note);
        file.assignHelper(change.helper());
        events.publishEvent(new HelperReplaced(file.number(), helpers.groupOf(file)));
    }

    private String name(Long memberId) {
        return helpers.member(memberId).map(MemberView::fullName).orElse("người trước");
    }
}
