package vn.ketnap.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CaseMoves.Belonging;
import vn.ketnap.organization.GoesBack;
import vn.ketnap.organization.UnitBelongings;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitView;
import vn.ketnap.organization.UnitsMoved;
import vn.ketnap.platform.DateFormats;

/**
 * Targets of a unit that ends are added to those of its successor, for the periods that are not over; without a successor
 * they stay as a record, for the committee above has its own.
 */
@Component
class TargetsOfUnits implements UnitBelongings, GoesBack<TargetsOfUnits.Before> {

    private static final String ROWS =
            "select * from target where period_to >= :day and unit_code = :unit order by period_from, period_to";

    private final JdbcClient jdbc;
    private final UnitRuns runs;
    private final Clock clock;

    TargetsOfUnits(JdbcClient jdbc, UnitRuns runs, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /** The numbers of one row. */
    record Figures(Integer recognised, Integer trained, Integer admitted, Integer confirmed, Integer staff) {

        private static final Figures NONE = new Figures(null, null, null, null, null);

        Figures plus(Figures other) {
            return new Figures(
                    sum(recognised, other.recognised),
                    sum(trained, other.trained),
                    sum(admitted, other.admitted),
                    sum(confirmed, other.confirmed),
                    sum(staff, other.staff));
        }

        private static Integer sum(Integer one, Integer other) {
            return one == null ? other : other == null ? one : Integer.valueOf(one + other);
        }
    }

    /**
     * A row before and after the change.
     *
     * @param enteredBy null where there was no row
     * @param after null where the row went
     */
    record Before(
            String unit,
            LocalDate from,
            LocalDate to,
            Figures figures,
            String enteredBy,
            LocalDate enteredOn,
            Figures after) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(UnitsMoved moved) {
        for (UnitView unit : moved.units().all()) {
            String inCharge = moved.units().inCharge(unit.code(), moved.day()).code();
            if (!inCharge.equals(unit.code())) {
                rows(unit.code(), moved.day()).forEach(row -> add(row, inCharge));
            }
        }
    }

    private void add(Before row, String successor) {
        Optional<Before> present = row(successor, row.from(), row.to());
        Figures sum = present.map(Before::figures).orElse(Figures.NONE).plus(row.figures());
        keep(row, row, null);
        keep(
                present.orElseGet(() -> new Before(successor, row.from(), row.to(), Figures.NONE, null, null, null)),
                row,
                sum);
        delete(row.unit(), row.from(), row.to());
        put(successor, row.from(), row.to(), sum, row.enteredBy(), row.enteredOn());
    }

    private void keep(Before before, Before period, Figures after) {
        runs.keep(
                kind(),
                "%s %s %s".formatted(before.unit(), period.from(), period.to()),
                new Before(
                        before.unit(),
                        before.from(),
                        before.to(),
                        before.figures(),
                        before.enteredBy(),
                        before.enteredOn(),
                        after));
    }

    @Override
    public String kind() {
        return "TARGET";
    }

    @Override
    public Class<Before> before() {
        return Before.class;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> workedOn(String subject, Before before) {
        Figures present = row(before.unit(), before.from(), before.to())
                .map(Before::figures)
                .orElse(null);
        return Objects.equals(present, before.after())
                ? Optional.empty()
                : Optional.of("chỉ tiêu của đơn vị " + before.unit());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void back(String subject, Before before, String actor) {
        delete(before.unit(), before.from(), before.to());
        if (before.enteredBy() != null) {
            put(before.unit(), before.from(), before.to(), before.figures(), before.enteredBy(), before.enteredOn());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        LocalDate today = LocalDate.now(clock);
        return changing.stream()
                .filter(unit -> unit.validTo() != null)
                .flatMap(unit -> rows(unit.code(), today).stream()
                        .map(row -> new Belonging(
                                unit.nameAndCode(),
                                "Chỉ tiêu",
                                "Từ %s đến %s".formatted(DateFormats.date(row.from()), DateFormats.date(row.to())),
                                unit.successorCode() == null
                                        ? "Giữ lại để tra cứu, không cộng cho đơn vị nào"
                                        : "Cộng vào chỉ tiêu cùng kỳ của đơn vị kế thừa (%s)"
                                                .formatted(unit.successorCode()))))
                .toList();
    }

    private List<Before> rows(String unit, LocalDate day) {
        return jdbc.sql(ROWS)
                .param("day", day)
                .param("unit", unit)
                .query(TargetsOfUnits::read)
                .list();
    }

    private Optional<Before> row(String unit, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from target where unit_code = :unit and period_from = :from and period_to = :to")
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .query(TargetsOfUnits::read)
                .optional();
    }

    private static Before read(ResultSet row, int number) throws SQLException {
        Figures figures = new Figures(
                row.getObject("recognised", Integer.class),
                row.getObject("trained", Integer.class),
                row.getObject("admitted", Integer.class),
                row.getObject("confirmed", Integer.class),
                row.getObject("staff", Integer.class));
        return new Before(
                row.getString("unit_code"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                figures,
                row.getString("entered_by"),
                row.getObject("entered_on", LocalDate.class),
                null);
    }

    private void delete(String unit, LocalDate from, LocalDate to) {
        jdbc.sql("delete from target where unit_code = :unit and period_from = :from and period_to = :to")
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void put(String unit, LocalDate from, LocalDate to, Figures figures, String login, LocalDate on) {
        delete(unit, from, to);
        jdbc.sql(
                        """
                        insert into target (unit_code, period_from, period_to, recognised, trained, admitted, confirmed,
                          staff, entered_by, entered_on)
                        values (:unit, :from, :to, :recognised, :trained, :admitted, :confirmed, :staff, :login, :on)""")
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .param("recognised", figures.recognised())
                .param("trained", figures.trained())
                .param("admitted", figures.admitted())
                .param("confirmed", figures.confirmed())
                .param("staff", figures.staff())
                .param("login", login)
                .param("on", on)
                .update();
    }
}
