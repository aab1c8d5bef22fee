package vn.ketnap.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.target.Share;

/** Works out what stands where a row and a column of a return meet. */
final class Figure {

    private static final Set<Counted> EMPTY = EnumSet.of(Counted.PERCENT, Counted.BY_HAND, Counted.HEADING);

    private Figure() {}

    static Span span(ReturnLine row, ReturnLine column) {
        return Objects.requireNonNullElse(column.span(), Objects.requireNonNullElse(row.span(), Span.THIS));
    }

    /** A count, or an average with one decimal; null where the register cannot tell, or is not asked. */
    static Object of(ReturnLine row, ReturnLine column, BiFunction<Counted, Span, List<Subject>> counted) {
        Counted what = row.counted() == null ? column.counted() : row.counted();
        if (what == null || EMPTY.contains(what) || column.counted() != null && EMPTY.contains(column.counted())) {
            return null;
        }
        Condition ofRow = Condition.of(row.condition());
        Condition ofColumn = Condition.of(column.condition());
        if (!ofRow.isAnswered(what.known()) || !ofColumn.isAnswered(what.known())) {
            return null;
        }
        Counted population = what == Counted.AVERAGE_AGE ? Counted.ADMITTED : what;
        List<Subject> found = counted.apply(population, span(row, column)).stream()
                .filter(ofRow::holds)
                .filter(ofColumn::holds)
                .toList();
        return what == Counted.AVERAGE_AGE ? average(found) : (Object) (long) found.size();
    }

    private static BigDecimal average(List<Subject> found) {
        long years = found.stream()
                .flatMap(subject -> subject.values(Fact.AGE).stream())
                .mapToLong(Long::parseLong)
                .sum();
        return found.isEmpty()
                ? null
                : BigDecimal.valueOf(years).divide(BigDecimal.valueOf(found.size()), 1, RoundingMode.HALF_UP);
    }

    /** The share of one column in another, written upper:lower; null where one has no count. */
    static Object percent(String columns, Function<String, Object> cell) {
        List<Object> both = Arrays.stream(
                        Objects.requireNonNullElse(columns, "").split(":"))
                .map(cell)
                .toList();
        if (both.size() != 2 || !(both.get(0) instanceof Long upper) || !(both.get(1) instanceof Long lower)) {
            return null;
        }
        BigDecimal percent = new Share(upper, lower).getPercent();
        return percent == null ? null : new Sheet.Percent(percent);
    }
}
