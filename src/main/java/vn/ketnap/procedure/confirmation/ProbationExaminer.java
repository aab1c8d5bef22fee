package vn.ketnap.procedure.confirmation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.ProbationRule;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The end of probation, the class before the confirmation, failed votes, and from when the years of membership count. */
@Component
class ProbationExaminer implements Examiner {

    private final Regulations regulations;
    private final LawInForce law;
    private final DateOrder dates;
    private final Register register;
    private final Articles articles;

    ProbationExaminer(Regulations regulations, LawInForce law, DateOrder dates, Register register, Articles articles) {
        this.regulations = regulations;
        this.law = law;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        file.ceremonyDate().ifPresent(ceremony -> checkEnd(ceremony, file, problems));
        file.date(DateKind.CELL_CONFIRMATION_VOTE)
                .ifPresent(vote -> dates.checkRecorded(
                        CaseCheck.D7.name(),
                        DateKind.CELL_CONFIRMATION_VOTE,
                        DateKind.NEW_MEMBER_CERTIFICATE,
                        file,
                        law.of(file, DateKind.CELL_CONFIRMATION_VOTE, vote),
                        problems));
        if (file.applicant().formerMember() && file.decisionDate().isPresent()) {
            problems.warn(
                    CaseCheck.D9.name(),
                    "Người kết nạp lại: tính từ quyết định kết nạp lần đầu, trừ thời gian ra khỏi Đảng",
                    "");
        }
    }

    private void checkEnd(LocalDate ceremony, CaseFile file, Problems problems) {
        ProbationRule rule = regulations.probation(law.of(file, DateKind.CEREMONY, ceremony));
        LocalDate end = WorkingCalendar.plusMonths(ceremony, rule.months());
        if (!file.officialDate().equals(Optional.of(end))) {
            problems.add(
                    CaseCheck.D8.name(),
                    "Ngày chính thức phải là %s".formatted(DateFormats.date(end)),
                    articles.of(Requirement.PROBATION_PERIOD, file));
        }
        int failed = register.failedVotes(file, ResolutionKind.CELL_CONFIRMATION);
        if (failed >= rule.failedVotes()
                && file.status().isRunning()
                && file.date(DateKind.FAILED_VOTE_CONFIRMED).isEmpty()) {
            problems.warn(
                    CaseCheck.V9.name(),
                    "Đã %d lần không đạt: báo cáo cấp có thẩm quyền kết luận".formatted(failed),
                    articles.of(Requirement.THIRD_FAILED_VOTE, file));
        }
    }
}
