package vn.ketnap.regulation.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cell of an input: anything, a list of texts, yes or no, a range, or a bound. Nothing else of the notation is known, so
 * that what people load can compare and do nothing more.
 */
public sealed interface CellTest {

    /** Stands in a list of texts for a question that leaves the input out. */
    String NOTHING = "null";

    /** Whether the value meets the test; null is met by what takes anything, or takes the missing value. */
    boolean holds(Object value);

    /** Values that meet the test, its first and its last; empty for a test that takes anything. */
    List<Object> examples();

    /**
     * Reads a cell.
     *
     * @throws IllegalArgumentException for everything but the plain comparisons of that type
     */
    static CellTest of(String cell, RuleColumn.Type type) {
        if (cell.isEmpty() || cell.equals("-")) {
            return Anything.ANY;
        }
        return switch (type) {
            case TEXT -> Texts.read(cell);
            case FLAG -> Flag.read(cell);
            case NUMBER -> Bounds.number(cell);
            case DATE -> Bounds.date(cell);
        };
    }

    /** The texts that a cell names; empty for a cell that takes anything. */
    static List<String> texts(String cell) {
        return of(cell, RuleColumn.Type.TEXT) instanceof Texts texts ? List.copyOf(texts.values()) : List.of();
    }

    /** The cell of a list of texts. */
    static String cell(List<String> texts, boolean nothing) {
        String quoted = texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
        return nothing ? NOTHING + "," + quoted : quoted;
    }

    /** Takes anything. */
    enum Anything implements CellTest {
        ANY;

        @Override
        public boolean holds(Object value) {
            return true;
        }

        @Override
        public List<Object> examples() {
            return List.of();
        }
    }

    /**
     * One of these texts.
     *
     * @param nothing whether it takes the missing value too
     */
    record Texts(Set<String> values, boolean nothing) implements CellTest {

        private static final Pattern LIST = Pattern.compile("(null|\"[^\"\\\\]*\")(,\"[^\"\\\\]*\")*");

        static Texts read(String cell) {
            if (!LIST.matcher(cell).matches() || cell.equals(NOTHING)) {
                throw new IllegalArgumentException(cell);
            }
            boolean nothing = cell.startsWith(NOTHING + ",");
            String list = nothing ? cell.substring(NOTHING.length() + 1) : cell;
            List<String> values = List.of(list.substring(1, list.length() - 1).split("\",\""));
            return new Texts(new LinkedHashSet<>(values), nothing);
        }

        @Override
        public boolean holds(Object value) {
            return value == null ? nothing : values.contains(value.toString());
        }

        @Override
        public List<Object> examples() {
            return List.copyOf(values);
        }
    }

    /** Yes or no. */
    record Flag(boolean wanted) implements CellTest {

        static Flag read(String cell) {
            if (!cell.equals("true") && !cell.equals("false")) {
                throw new IllegalArgumentException(cell);
            }
            return new Flag(Boolean.parseBoolean(cell));
        }

        @Override
        public boolean holds(Object value) {
            return Objects.equals(value, wanted);
        }

        @Override
        public List<Object> examples() {
            return List.of(wanted);
        }
    }

    /**
     * From one number or day to another, both included.
     *
     * @param days whether they are days, as counted from 1970
     */
    record Bounds(long from, long to, boolean days) implements CellTest {

        private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,9})\\.\\.(\\d{1,9})]");
        private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>) ?(\\d{1,9})");
        private static final Pattern DAY = Pattern.compile("(<=|>=|<|>) ?date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)");

        static Bounds number(String cell) {
            Matcher range = RANGE.matcher(cell);
            if (range.matches()) {
                Bounds read = new Bounds(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), false);
                if (read.from > read.to) {
                    throw new IllegalArgumentException(cell);
                }
                return read;
            }
            Matcher bound = NUMBER.matcher(cell);
            if (!bound.matches()) {
                throw new IllegalArgumentException(cell);
            }
            return bound(bound.group(1), Long.parseLong(bound.group(2)), false);
        }

        static Bounds date(String cell) {
            Matcher bound = DAY.matcher(cell);
            if (!bound.matches()) {
                throw new IllegalArgumentException(cell);
            }
            try {
                return bound(bound.group(1), LocalDate.parse(bound.group(2)).toEpochDay(), true);
            } catch (java.time.DateTimeException noDay) {
                throw new IllegalArgumentException(cell, noDay);
            }
        }

        private static Bounds bound(String sign, long number, boolean days) {
            return switch (sign) {
                case "<=" -> new Bounds(Long.MIN_VALUE, number, days);
                case "<" -> new Bounds(Long.MIN_VALUE, number - 1, days);
                case ">=" -> new Bounds(number, Long.MAX_VALUE, days);
                default -> new Bounds(number + 1, Long.MAX_VALUE, days);
            };
        }

        @Override
        public boolean holds(Object value) {
            if (value instanceof LocalDate day) {
                return days && from <= day.toEpochDay() && day.toEpochDay() <= to;
            }
            return !days && value instanceof Number number && from <= number.longValue() && number.longValue() <= to;
        }

        @Override
        public List<Object> examples() {
            List<Object> ends = new ArrayList<>();
            for (long end : new long[] {from == Long.MIN_VALUE ? to : from, to == Long.MAX_VALUE ? from : to}) {
                Object value = days ? LocalDate.ofEpochDay(end) : (Object) Math.toIntExact(end);
                if (!ends.contains(value)) {
                    ends.add(value);
                }
            }
            return ends;
        }
    }
}
