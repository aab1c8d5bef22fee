package vn.ketnap.engine.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.platform.background.OncePerOffice;
import vn.ketnap.procedure.sympathizer.ListReview;
import vn.ketnap.procedure.sympathizer.ListReviewDropped;
import vn.ketnap.procedure.sympathizer.ListReviews;
import vn.ketnap.vocabulary.ProcessIds;

/** Begins the monthly reviews by itself, on the first morning of the month on which the application runs. */
@Component
public class OpenListReviews {

    private static final String OVER = "Đơn vị kết thúc hoạt động";

    private final ListReviews reviews;
    private final RuntimeService runtime;
    private final BusinessClock clock;
    private final OncePerOffice office;
    private final SystemAuthority own;
    private final TransactionTemplate transactions;

    OpenListReviews(
            ListReviews reviews,
            @Lazy RuntimeService runtime,
            BusinessClock clock,
            OncePerOffice office,
            @Lazy SystemAuthority own,
            TransactionTemplate transactions) {
        this.reviews = reviews;
        this.runtime = runtime;
        this.clock = clock;
        this.office = office;
        this.own = own;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 15 6 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Mở kỳ soát danh sách cảm tình Đảng")
    void everyMorning() {
        office.run("listReviews", this::open);
    }

    /** Begins what the month still lacks, all of it or nothing. */
    public void open() {
        own.run(() -> transactions.executeWithoutResult(
                status -> reviews.open(clock.today()).forEach(this::start)));
    }

    /** The process of a review goes with it, and with the process its task. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(ListReviewDropped dropped) {
        own.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(dropped.number()).list().stream()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), OVER, true, true)));
    }

    private void start(ListReview review) {
        runtime.createProcessInstanceByKey(review.isOfCell() ? ProcessIds.CELL_REVIEW : ProcessIds.COMMITTEE_REVIEW)
                .businessKey(review.number())
                .setVariables(Map.of(
                        ListVariables.NUMBER,
                        review.number(),
                        review.isOfCell() ? ListVariables.CELL : ListVariables.GRASSROOTS,
                        review.unitCode()))
                .execute();
    }
}
