package vn.ketnap.target;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.report.Territories;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/**
 * Takes targets from a workbook or a CSV file: unit, period, one column for each goal, staff. Nothing is stored while any
 * row is wrong.
 */
@Component
public class TargetImport {

    /** More than any organisation has units and periods; a number beyond it is a slip of the keyboard. */
    private static final int MOST = 1_000_000;

    /** 1200, 1.200 or 1 200. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}([. ][0-9]{3})+");

    /** Headers of the columns beside those of the goals. */
    public static final String UNIT = "Mã đơn vị";

    public static final String PERIOD = "Kỳ";
    public static final String STAFF = "Biên chế";

    private final Targets targets;
    private final UnitTree units;
    private final Territories territories;

    TargetImport(Targets targets, UnitTree units, Territories territories) {
        this.targets = targets;
        this.units = units;
        this.territories = territories;
    }

    /**
     * What became of the file.
     *
     * @param entered rows stored, 0 unless there are no errors
     */
    public record Outcome(int entered, List<RowError> errors) {}

    /** Checks every row and enters all of them when none is wrong. The login enters only for units it manages. */
    @Transactional
    public Outcome enter(SourceFile file, String login) {
        List<RowError> errors = new ArrayList<>();
        List<Target> read = new ArrayList<>();
        try {
            Set<String> seen = new HashSet<>();
            for (TableFile.Line line : TableFile.read(file)) {
                Target target = target(line, login, errors);
                if (target != null
                        && !seen.add(target.unit() + " " + target.period().code())) {
                    errors.add(error(line, UNIT, "Đơn vị và kỳ này đã có ở dòng trên."));
                }
                read.add(target);
            }
            if (read.isEmpty()) {
                errors.add(new RowError(TextNormalizer.line(file.name()), 0, "", "", "Tệp không có dòng nào."));
            }
        } catch (IOException | RuntimeException unreadable) {
            // the readers throw many kinds of exceptions for a damaged file; none tells the office more than this
            errors.add(new RowError(
                    TextNormalizer.line(file.name()),
                    0,
                    "",
                    "",
                    "Không đọc được tệp, cần tệp Excel (.xlsx) hoặc CSV UTF-8."));
        }
        if (!errors.isEmpty()) {
            return new Outcome(0, errors);
        }
        targets.enter(read, login);
        return new Outcome(read.size(), errors);
    }

    private Target target(TableFile.Line line, String login, List<RowError> errors) {
        int before = errors.size();
        String unit = line.text(UNIT);
        if (units.find(unit).isEmpty()) {
            errors.add(error(line, UNIT, "Không có đơn vị nào mang mã này."));
        } else if (!territories.manages(login, unit)) {
            errors.add(error(line, UNIT, "Đơn vị này không thuộc phạm vi quản lý."));
        }
        ReportPeriod period = null;
        try {
            period = ReportPeriod.of(line.text(PERIOD));
        } catch (RefusedException notAPeriod) {
            errors.add(error(line, PERIOD, notAPeriod.problems().get(0).message() + "."));
        }
        Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            Integer number = number(line, goal.label(), errors);
            if (number != null) {
                goals.put(goal, number);
            }
        }
        Integer staff = number(line, STAFF, errors);
        return errors.size() > before ? null : new Target(unit, period, goals, staff);
    }

    private static Integer number(TableFile.Line line, String column, List<RowError> errors) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return null;
        }
        String digits = WHOLE.matcher(text).matches() ? text.replaceAll("[. ]", "") : "";
        if (digits.isEmpty() || digits.length() > 7 || Integer.parseInt(digits) > MOST) {
            errors.add(error(line, column, "Cần ghi một số nguyên không âm."));
            return null;
        }
        return Integer.valueOf(digits);
    }

    private static RowError error(TableFile.Line line, String column, String reason) {
        return new RowError("Chỉ tiêu", line.number(), column, line.text(column), reason);
    }
}
