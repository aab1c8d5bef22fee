package vn.ketnap.target;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.report.Territories;
import vn.ketnap.sheet.Cell;
import vn.ketnap.sheet.Line;
import vn.ketnap.sheet.Listing;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/**
 * Takes targets from a workbook or a CSV file: unit, period, one column for each goal, staff. Nothing is stored while any
 * row is wrong.
 */
@Component
public class TargetImport {

    /** More than any organisation has units and periods; a number beyond it is a slip of the keyboard. */
    private static final int MOST = 1_000_000;

    private static final String SHEET = "Chỉ tiêu";

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
     * @param notes what was left out
     */
    public record Outcome(int entered, List<RowError> errors, List<Note> notes) {}

    /** Checks every row and enters all of them when none is wrong. The login enters only for units it manages. */
    @Transactional
    public Outcome enter(SourceFile file, String login) {
        List<RowError> errors = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Target> read = new ArrayList<>();
        try {
            Listing<TargetColumn> listing = Listing.of(table(file), SHEET, TargetColumn.all());
            errors.addAll(listing.errors());
            notes.addAll(listing.notes());
            List<Line<TargetColumn>> lines = listing.errors().isEmpty() ? listing.lines() : List.of();
            Set<String> seen = new HashSet<>();
            for (Line<TargetColumn> line : lines) {
                Target target = target(line, login, errors);
                if (target != null
                        && !seen.add(target.unit() + " " + target.period().code())) {
                    errors.add(error(line, TargetColumn.UNIT, "Đơn vị và kỳ này đã có ở dòng trên."));
                }
                read.add(target);
            }
            if (errors.isEmpty() && read.isEmpty()) {
                errors.add(refusal(file, "Tệp không có dòng nào."));
            }
        } catch (UnreadableFileException unreadable) {
            errors.add(refusal(file, unreadable.getMessage()));
        }
        if (!errors.isEmpty()) {
            return new Outcome(0, errors, notes);
        }
        targets.enter(read, login);
        return new Outcome(read.size(), errors, notes);
    }

    /** The first sheet that is not hidden. */
    private static Table table(SourceFile file) throws UnreadableFileException {
        return TableReader.read(file, name -> true).stream()
                .filter(table -> !table.hidden())
                .findFirst()
                .orElse(new Table(SHEET, false, List.of()));
    }

    private Target target(Line<TargetColumn> line, String login, List<RowError> errors) {
        int before = errors.size();
        String unit = line.cell(TargetColumn.UNIT).code();
        if (units.find(unit).isEmpty()) {
            errors.add(error(line, TargetColumn.UNIT, "Không có đơn vị nào mang mã này."));
        } else if (!territories.manages(login, unit)) {
            errors.add(error(line, TargetColumn.UNIT, "Đơn vị này không thuộc phạm vi quản lý."));
        }
        ReportPeriod period = null;
        try {
            period = ReportPeriod.of(line.cell(TargetColumn.PERIOD).text());
        } catch (RefusedException notAPeriod) {
            errors.add(error(
                    line, TargetColumn.PERIOD, notAPeriod.problems().get(0).message() + "."));
        }
        Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            Integer number = number(line, TargetColumn.of(goal), errors);
            if (number != null) {
                goals.put(goal, number);
            }
        }
        Integer staff = number(line, TargetColumn.STAFF, errors);
        return errors.size() > before ? null : new Target(unit, period, goals, staff);
    }

    private static Integer number(Line<TargetColumn> line, TargetColumn column, List<RowError> errors) {
        Cell cell = line.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        OptionalLong whole = cell.whole();
        if (whole.isEmpty() || whole.getAsLong() > MOST) {
            errors.add(error(line, column, "Cần ghi một số nguyên không âm."));
            return null;
        }
        return (int) whole.getAsLong();
    }

    private static RowError error(Line<TargetColumn> line, TargetColumn column, String reason) {
        return new RowError(SHEET, line.row(), column.label(), line.cell(column).text(), reason);
    }

    private static RowError refusal(SourceFile file, String reason) {
        return new RowError(TextNormalizer.line(file.name()), 0, "", "", reason);
    }
}
