package vn.ketnap.procedure.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.regulation.CongressTerm;
import vn.ketnap.regulation.NumberRules;

/** The books of numbers of a unit in the present term: where they begin, how far they are, which numbers they lack. */
@Component
@Transactional
public class NumberBooks {

    private static final int HIGHEST = 99_999;

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final NumberRules rules;
    private final BusinessClock clock;

    NumberBooks(JdbcClient jdbc, UnitTree units, NumberRules rules, BusinessClock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A book.
     *
     * @param first its first number here, null where nobody has said it
     * @param last the highest number, 0 for an empty book
     * @param gaps numbers between the first and the last that no paper has, as "7" or "9-12"
     * @param kept numbers that drafts keep
     */
    public record Book(
            String series, String label, String term, Integer first, int last, List<String> gaps, List<String> kept) {}

    private record Number(String text, boolean taken) {

        int leading() {
            return IssuedNumbers.leading(text);
        }
    }

    /** Every book of the unit, also an empty one. Throws RefusedException for an unknown unit. */
    @Transactional(readOnly = true)
    public List<Book> of(String unitCode) {
        known(unitCode);
        CongressTerm term = rules.congressTerm(clock.today());
        return Stream.of(NumberSeries.values())
                .filter(series -> !series.isNational())
                .map(series -> book(unitCode, series, term))
                .toList();
    }

    /** The book begins with that number here: what is offered next is not below it. */
    public void begin(String unitCode, NumberSeries series, int first) {
        known(unitCode);
        if (series.isNational() || first < 1 || first > HIGHEST) {
            throw RefusedException.because("Số đầu của sổ từ 1 đến %d".formatted(HIGHEST));
        }
        LocalDate term = rules.congressTerm(clock.today()).from();
        int changed = key("update number_book set first_number = :first", unitCode, series, term)
                .param("first", first)
                .update();
        if (changed == 0) {
            jdbc.sql(
                            """
                            insert into number_book (unit_code, series, term_from, first_number)
                            values (:unit, :series, :term, :first)""")
                    .param("unit", unitCode)
                    .param("series", series.name())
                    .param("term", term)
                    .param("first", first)
                    .update();
        }
    }

    /** The first number of a book, empty where nobody has said it. */
    Optional<Integer> first(String unitCode, NumberSeries series, LocalDate term) {
        return key("select first_number from number_book", unitCode, series, term)
                .query(Integer.class)
                .optional();
    }

    private Book book(String unitCode, NumberSeries series, CongressTerm term) {
        List<Number> numbers = key("select paper_number, taken from issued_number", unitCode, series, term.from())
                .query((row, index) -> new Number(row.getString("paper_number"), row.getBoolean("taken")))
                .list();
        TreeSet<Integer> given = new TreeSet<>();
        numbers.stream().map(Number::leading).filter(number -> number > 0).forEach(given::add);
        Integer first = first(unitCode, series, term.from()).orElse(null);
        return new Book(
                series.name(),
                series.label(),
                term.name(),
                first,
                given.isEmpty() ? 0 : given.last(),
                gaps(given, first),
                numbers.stream()
                        .filter(number -> !number.taken())
                        .map(Number::text)
                        .sorted()
                        .toList());
    }

    /** From the first number of the book on, or from the lowest that the register knows. */
    private static List<String> gaps(TreeSet<Integer> given, Integer first) {
        List<String> gaps = new ArrayList<>();
        int next = first != null ? first : given.isEmpty() ? 1 : given.first();
        for (int number : given) {
            if (number > next) {
                gaps.add(number - 1 == next ? String.valueOf(next) : next + "-" + (number - 1));
            }
            next = Math.max(next, number + 1);
        }
        return gaps;
    }

    private JdbcClient.StatementSpec key(String statement, String unitCode, NumberSeries series, LocalDate term) {
        return jdbc.sql(statement + " where unit_code = :unit and series = :series and term_from = :term")
                .param("unit", unitCode)
                .param("series", series.name())
                .param("term", term);
    }

    private void known(String unitCode) {
        if (units.find(unitCode).isEmpty()) {
            throw RefusedException.because("Không có đơn vị mang mã này");
        }
    }
}
