package vn.ketnap.procedure.sympathizer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitView;
import vn.ketnap.organization.UnitsMoved;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.procedure.casefile.CaseErased;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;

/** The register of the monthly reviews of the lists of sympathisers (38-HD/BTCTW, I.1.1). */
@Component
@Transactional
public class ListReviews {

    /** The limit of the review. */
    static final String LIMIT = "T01";

    /** On the list is whom the cell has put there and no committee has admitted. */
    private static final String ON_THE_LIST =
            """
            c.status = 'RUNNING' and d.kind = 'SYMPATHIZER_RESOLUTION'
              and not exists (select 1 from case_date x where x.case_id = c.id and x.kind = 'ADMISSION_DECISION')""";

    private static final String COLUMNS =
            "id, number, unit_code, committee_code, month_from, due_on, held_on, paper_number";

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final NameOrder order;
    private final ApplicationEventPublisher events;

    ListReviews(JdbcClient jdbc, Regulations regulations, NameOrder order, ApplicationEventPublisher events) {
        this.order = order;
        this.events = events;
        this.jdbc = jdbc;
        this.regulations = regulations;
    }

    /**
     * Somebody on the list of a cell.
     *
     * @param helper null when nobody of the cell helps
     */
    record Listed(long caseId, String number, String name, LocalDate since, String helper) {}

    /** A person who was reviewed; reason only for one who was taken off. */
    record Line(long caseId, Keeping outcome, String reason) {}

    /** Whom a cell took off its list, by the number of the case. */
    public record Removed(String number, String name, String reason) {}

    /**
     * Opens what the month still lacks: for each cell with somebody on its list since before the month, and for the committees
     * above these cells. A second call in one month opens only what has come since.
     */
    public List<ListReview> open(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        List<Unit> cells = jdbc.sql(
                        """
                        select distinct c.cell_code, c.grassroots_code
                        from admission_case c join case_date d on d.case_id = c.id
                        where %s and d.business_date < :month
                          and not exists (select 1 from list_review r where r.unit_code = c.cell_code and r.month_from = :month)
                        order by c.cell_code"""
                                .formatted(ON_THE_LIST))
                .param("month", month)
                .query((row, line) -> new Unit(row.getString(1), row.getString(2)))
                .list();
        cells.forEach(cell -> insert(cell, month));
        List<Unit> committees = jdbc.sql(
                        """
                        select distinct r.committee_code from list_review r
                        where r.month_from = :month and r.committee_code is not null
                          and not exists (select 1 from list_review o where o.unit_code = r.committee_code and o.month_from = :month)
                        order by r.committee_code""")
                .param("month", month)
                .query((row, line) -> new Unit(row.getString(1), null))
                .list();
        committees.forEach(committee -> insert(committee, month));
        return Stream.concat(cells.stream(), committees.stream())
                .map(unit -> find(ListReview.number(unit.code(), month)))
                .toList();
    }

    private record Unit(String code, String committee) {}

    private void insert(Unit unit, LocalDate month) {
        jdbc.sql(
                        """
                        insert into list_review (number, unit_code, committee_code, month_from, due_on)
                        values (:number, :unit, :committee, :month, :due)""")
                .param("number", ListReview.number(unit.code(), month))
                .param("unit", unit.code())
                .param("committee", unit.committee())
                .param("month", month)
                .param("due", due(month))
                .update();
    }

    /** The month counts from the beginning of its first day, and so ends with its last. */
    private LocalDate due(LocalDate month) {
        TimeLimit limit =
                regulations.timeLimit(LIMIT, regulations.versionOn(month).id()).orElseThrow();
        return month.plusMonths(limit.amount()).minusDays(1);
    }

    /** Throws NoSuchElementException for an unknown one. */
    @Transactional(readOnly = true)
    public ListReview find(String number) {
        return jdbc.sql("select %s from list_review where number = :number".formatted(COLUMNS))
                .param("number", number)
                .query(ListReviews::review)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Không có kỳ soát " + number));
    }

    /** The reviews of the cells below a committee in a month, by code of the cell. */
    List<ListReview> ofCells(String committeeCode, LocalDate month) {
        return jdbc.sql(
                        "select %s from list_review where committee_code = :committee and month_from = :month order by unit_code"
                                .formatted(COLUMNS))
                .param("committee", committeeCode)
                .param("month", month)
                .query(ListReviews::review)
                .list();
    }

    /** The persons on the list of a cell, the longest first. */
    List<Listed> listed(String cellCode) {
        return jdbc.sql(
                        """
                        select c.id, c.number, a.full_name, d.business_date, m.full_name
                        from admission_case c join applicant a on a.id = c.applicant_id join case_date d on d.case_id = c.id
                          left join party_member m on m.id = c.helper_id and m.cell_code = c.cell_code
                        where c.cell_code = :cell and %s order by d.business_date, c.id"""
                                .formatted(ON_THE_LIST))
                .param("cell", cellCode)
                .query((row, line) -> new Listed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list();
    }

    /** Members of a cell who helped somebody and now help nobody. */
    List<String> idleHelpers(String cellCode) {
        return jdbc
                .sql(
                        """
                        select m.full_name from party_member m where m.cell_code = :cell
                          and exists (select 1 from admission_case c where c.helper_id = m.id)
                          and not exists (select 1 from admission_case c where c.helper_id = m.id and c.status = 'RUNNING')
                        order by m.id""")
                .param("cell", cellCode)
                .query(String.class)
                .list()
                .stream()
                .sorted(order)
                .toList();
    }

    /** Whom a review took off the list. */
    List<Removed> removed(ListReview review) {
        return jdbc.sql(
                        """
                        select c.number, a.full_name, l.reason
                        from list_review_line l join admission_case c on c.id = l.case_id join applicant a on a.id = c.applicant_id
                        where l.review_id = :review and l.outcome = 'REMOVED' order by c.id""")
                .param("review", review.id())
                .query((row, line) -> new Removed(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** How many a review kept on the list. */
    int kept(ListReview review) {
        return jdbc.sql("select count(*) from list_review_line where review_id = :review and outcome = 'KEPT'")
                .param("review", review.id())
                .query(Integer.class)
                .single();
    }

    /** Stores a review that was held. */
    void hold(ListReview review, Held held, List<Line> lines) {
        jdbc.sql(
                        """
                        update list_review set held_on = :held, paper_number = :number, signer = :signer, actor = :actor,
                          override_reason = :reason where id = :id""")
                .param("held", held.on())
                .param("number", held.paperNumber())
                .param("signer", held.signer())
                .param("actor", held.actor())
                .param("reason", held.overrideReason())
                .param("id", review.id())
                .update();
        for (Line line : lines) {
            jdbc.sql(
                            """
                            insert into list_review_line (review_id, case_id, outcome, reason)
                            values (:review, :case, :outcome, :reason)""")
                    .param("review", review.id())
                    .param("case", line.caseId())
                    .param("outcome", line.outcome().name())
                    .param("reason", line.reason())
                    .update();
        }
    }

    /** What was written of a review. */
    record Held(LocalDate on, String paperNumber, String signer, String actor, String overrideReason) {}

    /** The open review of a unit that ends is over; its successor gets its own. One of a cell follows the cell. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(UnitsMoved moved) {
        for (ListReview review : unheld()) {
            UnitView inCharge = moved.units().inCharge(review.unitCode(), moved.day());
            if (!inCharge.code().equals(review.unitCode()) || inCharge.endedBefore(moved.day())) {
                drop(review);
            } else if (review.isOfCell()) {
                under(
                        review,
                        moved.units().chainOf(review.unitCode()).grassroots().code());
            }
        }
    }

    private List<ListReview> unheld() {
        return jdbc.sql("select %s from list_review where held_on is null order by id".formatted(COLUMNS))
                .query(ListReviews::review)
                .list();
    }

    private void drop(ListReview review) {
        jdbc.sql("delete from list_review where id = :id")
                .param("id", review.id())
                .update();
        events.publishEvent(new ListReviewDropped(review.number()));
    }

    private void under(ListReview review, String committee) {
        if (!committee.equals(review.committeeCode())) {
            jdbc.sql("update list_review set committee_code = :committee where id = :id")
                    .param("committee", committee)
                    .param("id", review.id())
                    .update();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(CaseErased erased) {
        jdbc.sql("delete from list_review_line where case_id = :case")
                .param("case", erased.caseId())
                .update();
    }

    private static ListReview review(ResultSet row, int line) throws SQLException {
        return new ListReview(
                row.getLong("id"),
                row.getString("number"),
                row.getString("unit_code"),
                row.getString("committee_code"),
                row.getObject("month_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("paper_number"));
    }
}
