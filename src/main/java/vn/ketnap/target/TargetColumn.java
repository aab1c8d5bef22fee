package vn.ketnap.target;

import java.util.List;
import java.util.stream.Stream;
import vn.ketnap.sheet.Column;

/**
 * A column of the sheet of targets: unit, period, one for each goal, staff.
 *
 * @param identifies whether it holds the code of the unit
 */
public record TargetColumn(String label, boolean required, boolean identifies) implements Column {

    public static final TargetColumn UNIT = new TargetColumn("Mã đơn vị", true, true);
    public static final TargetColumn UNIT_NAME = new TargetColumn("Tên đơn vị", false, false);
    public static final TargetColumn PERIOD = new TargetColumn("Kỳ", true, false);
    public static final TargetColumn STAFF = new TargetColumn("Biên chế", false, false);

    /** The column of a goal. */
    public static TargetColumn of(Goal goal) {
        return new TargetColumn(goal.label(), false, false);
    }

    /** All columns in the order of the template. */
    public static List<TargetColumn> all() {
        return Stream.of(
                        Stream.of(UNIT, UNIT_NAME, PERIOD),
                        Stream.of(Goal.values()).map(TargetColumn::of),
                        Stream.of(STAFF))
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public List<String> headers() {
        return List.of(label);
    }
}
