package vn.ketnap.procedure.check;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** Whether the decision on admission stands: what builds on it waits while it is made again (294-QĐ/TW, 4.4). */
@Component
public class StandingDecision {

    private final Articles articles;

    StandingDecision(Articles articles) {
        this.articles = articles;
    }

    /** Refuses what builds on a decision that was cancelled and has not been made again. */
    public void check(String field, CaseFile file, Problems problems) {
        if (isBeingRemade(file)) {
            problems.add(
                    field,
                    "Quyết định kết nạp đã hủy, đang làm lại bước sai: chờ quyết định mới",
                    articles.of(Requirement.WRONG_ADMISSION, file));
        }
    }

    /** Refuses a review where nothing is decided yet or a review is on its way. */
    public void checkReviewable(String field, CaseFile file, Problems problems) {
        if (isBeingRemade(file) || isUnderReview(file)) {
            problems.add(
                    field,
                    "Đang xem lại việc kết nạp này: chờ kết luận",
                    articles.of(Requirement.WRONG_ADMISSION, file));
        } else if (file.decisionDate().isEmpty()) {
            problems.add(
                    field,
                    "Chưa có quyết định kết nạp để xem lại: trả hồ sơ ở bước đang làm",
                    articles.of(Requirement.WRONG_ADMISSION, file));
        }
    }

    private static boolean isBeingRemade(CaseFile file) {
        return file.decisionDate().isEmpty()
                && file.date(DateKind.DECISION_CANCELLED).isPresent()
                && isReviewed(file);
    }

    private static boolean isUnderReview(CaseFile file) {
        return file.date(DateKind.RECONSIDERATION_REQUESTED).isPresent() && !isReviewed(file);
    }

    private static boolean isReviewed(CaseFile file) {
        return file.date(DateKind.RECONSIDERED).isPresent();
    }
}
