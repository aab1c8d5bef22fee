package vn.ketnap.sheet;

import java.util.Map;

/**
 * One row of a list by its columns.
 *
 * @param row as the spreadsheet counts, from 1
 */
public record Line<C extends Column>(String sheet, int row, Map<C, Cell> cells) {

    public Line {
        cells = Map.copyOf(cells);
    }

    /** The cell in that column; an empty one when the list has no such column. */
    public Cell cell(C column) {
        Cell cell = cells.get(column);
        return cell == null ? Cell.empty(new Place(sheet, row, 0)) : cell;
    }
}
