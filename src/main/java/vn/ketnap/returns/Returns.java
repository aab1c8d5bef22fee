package vn.ketnap.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.sympathizer.StateLists;
import vn.ketnap.report.Territory;
import vn.ketnap.sheet.Tabulation;
import vn.ketnap.target.ReportPeriod;

/**
 * Makes the statistical returns of a territory and a period from their definitions, and compares what must be equal. All
 * forms come from the same persons, read once.
 */
@Component
@Transactional(readOnly = true)
public class Returns {

    private static final List<String> STATE_ORDER = Stream.of(StateLists.ETHNIC_GROUPS, StateLists.RELIGIONS)
            .flatMap(List::stream)
            .toList();

    private final Definitions definitions;
    private final CountedSubjects subjects;
    private final BusinessClock clock;

    Returns(Definitions definitions, CountedSubjects subjects, BusinessClock clock) {
        this.definitions = definitions;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * One return.
     *
     * @param marks of the rows, in the order of those of the table
     */
    public record Made(String form, List<String> marks, List<String> columnMarks, Tabulation table) {

        /** What stands in a cell, null for nothing. The first column of the table holds the labels. */
        public Object cell(String row, String column) {
            int line = marks.indexOf(row);
            int place = columnMarks.indexOf(column);
            return line < 0 || place < 0 ? null : table.rows().get(line).get(place + 1);
        }
    }

    /**
     * A cross-check.
     *
     * @param left the first figure
     * @param right the second, which must be the same
     */
    public record Checked(String label, long left, long right) {

        public boolean isEqual() {
            return left == right;
        }
    }

    /** All returns with their cross-checks. */
    public record All(List<Made> forms, List<Checked> checks) {

        /** Those whose figures differ. */
        public List<Checked> faults() {
            return checks.stream().filter(check -> !check.isEqual()).toList();
        }
    }

    /** The returns, counted until today while the period runs. */
    public All of(Territory territory, ReportPeriod period) {
        Counting counting = new Counting(territory, period);
        List<Made> made =
                definitions.forms().stream().map(form -> make(form, counting)).toList();
        List<Checked> checks = definitions.checks().stream()
                .map(check -> new Checked(check.label(), sum(check.left(), made), sum(check.right(), made)))
                .toList();
        return new All(made, checks);
    }

    /** The persons and units that are counted, read when they are first asked for. */
    private final class Counting {

        private final Territory territory;
        private final ReportPeriod period;
        private final Map<String, String> kinds;
        private final List<Subject> persons;
        private final Map<Span, List<Subject>> members = new HashMap<>();
        private final Map<Span, List<Subject>> units = new HashMap<>();

        Counting(Territory territory, ReportPeriod period) {
            this.territory = territory;
            this.period = period;
            this.kinds = definitions.kinds();
            this.persons = subjects.persons(
                    territory,
                    kinds,
                    EnumSet.allOf(Span.class).stream()
                            .map(span -> span.from(period))
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    until(period.to()));
        }

        List<Subject> counted(Counted what, Span span) {
            return switch (what) {
                case MEMBERS ->
                    members.computeIfAbsent(
                            span, wanted -> subjects.members(territory, kinds, until(wanted.to(period))));
                case UNITS -> units.computeIfAbsent(span, this::unitsOf);
                default ->
                    persons.stream()
                            .filter(person -> person.counted() == what
                                    && !person.on().isBefore(span.from(period))
                                    && !person.on().isAfter(span.to(period)))
                            .toList();
            };
        }

        private List<Subject> unitsOf(Span span) {
            Set<String> admitting =
                    counted(Counted.ADMITTED, span).stream().map(Subject::unit).collect(Collectors.toSet());
            return subjects.units(territory, kinds, admitting, until(span.to(period)));
        }

        private LocalDate until(LocalDate day) {
            return clock.today().isBefore(day) ? clock.today() : day;
        }
    }

    private Made make(ReturnForm form, Counting counting) {
        List<ReturnLine> rows = form.rows().stream()
                .flatMap(row -> expanded(row, form, counting))
                .toList();
        List<String> columnMarks = form.columns().stream().map(ReturnLine::mark).toList();
        List<List<?>> cells = new ArrayList<>();
        for (ReturnLine row : rows) {
            List<Object> line = new ArrayList<>(List.of(row.label()));
            form.columns().forEach(column -> line.add(Figure.of(row, column, counting::counted)));
            for (int i = 0; i < form.columns().size(); i++) {
                ReturnLine column = form.columns().get(i);
                if (column.counted() == Counted.PERCENT) {
                    line.set(
                            i + 1, Figure.percent(column.condition(), mark -> line.get(columnMarks.indexOf(mark) + 1)));
                }
            }
            cells.add(line);
        }
        ReportPeriod period = counting.period;
        String title = "Biểu số %s: %s".formatted(form.form(), form.title());
        List<String> headings = List.of("%s, từ ngày %s đến ngày %s"
                .formatted(period.label(), DateFormats.date(period.from()), DateFormats.date(period.to())));
        List<String> labels = Stream.concat(
                        Stream.of("Tiêu chí"), form.columns().stream().map(ReturnLine::label))
                .toList();
        return new Made(
                form.form(),
                rows.stream().map(ReturnLine::mark).toList(),
                columnMarks,
                new Tabulation(form.form(), title, headings, labels, cells));
    }

    /** The row, or one for each value of what it stands for, in the order of the State's lists. */
    private Stream<ReturnLine> expanded(ReturnLine row, ReturnForm form, Counting counting) {
        Fact each = Condition.of(row.condition()).each().orElse(null);
        if (each == null) {
            return Stream.of(row);
        }
        Set<String> values = new TreeSet<>();
        form.columns().stream()
                .filter(column ->
                        column.counted() != null && column.counted().known().contains(each))
                .flatMap(column -> counting.counted(column.counted(), Figure.span(row, column)).stream())
                .forEach(subject -> values.addAll(subject.values(each)));
        List<String> ordered =
                values.stream().sorted(Comparator.comparingInt(Returns::order)).toList();
        return Stream.iterate(0, i -> i < ordered.size(), i -> i + 1)
                .map(i -> row.one(row.mark() + (i + 1), ordered.get(i), each.word() + "=" + ordered.get(i)));
    }

    private static int order(String value) {
        int place = STATE_ORDER.indexOf(value);
        return place < 0 ? STATE_ORDER.size() : place;
    }

    /** Adds up cells written form/row/column; a row that ends in a star stands for all that begin so. */
    private static long sum(String side, List<Made> made) {
        return Arrays.stream(side.split("\\+"))
                .mapToLong(term -> term(term, made))
                .sum();
    }

    private static long term(String term, List<Made> made) {
        String[] parts = term.strip().split("/");
        return made.stream()
                .filter(form -> parts.length == 3 && form.form().equals(parts[0]))
                .flatMap(form -> form.marks().stream()
                        .filter(mark -> isMeant(parts[1], mark))
                        .map(mark -> form.cell(mark, parts[2])))
                .filter(Number.class::isInstance)
                .mapToLong(cell -> ((Number) cell).longValue())
                .sum();
    }

    private static boolean isMeant(String written, String mark) {
        return written.endsWith("*")
                ? mark.startsWith(written.substring(0, written.length() - 1))
                : mark.equals(written);
    }
}
