package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.ketnap.regulation.table.CellTest;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.Sheet;

/** Rule tables as a workbook: the list of the tables, then one sheet for each, a row for a rule. */
final class RuleSheets {

    static final String LIST = "Các bảng";
    static final String ID = "Mã dòng";
    static final String DESCRIPTION = "Mô tả";
    static final String WITHOUT = "Trừ văn bản";
    static final List<String> LIST_COLUMNS = List.of("Trang", "Tên bảng", "Cách chọn dòng", "Số dòng");

    private RuleSheets() {}

    /** The workbook of these tables. */
    static byte[] workbook(List<RuleTable> tables) {
        Sheet list = new Sheet(
                LIST,
                List.of("Bảng quy định. Sửa, thêm dòng ở trang của từng bảng; trang không sửa có thể xóa."),
                LIST_COLUMNS);
        List<Sheet> sheets = new ArrayList<>(List.of(list));
        for (RuleTable table : tables) {
            list.add(table.id(), table.name(), table.hitPolicy(), table.rows().size());
            sheets.add(sheet(table));
        }
        return Sheet.workbook(sheets.toArray(Sheet[]::new));
    }

    /** The columns of the sheet of a table. */
    static List<String> columns(RuleTable table) {
        List<String> columns = new ArrayList<>(List.of(ID, DESCRIPTION));
        for (int i = 0; i < table.inputs().size(); i++) {
            if (!isTold(table, i)) {
                columns.add(inputLabel(table, i));
            }
        }
        table.outputs().forEach(output -> columns.add(output.label()));
        if (table.version() >= 0) {
            columns.add(WITHOUT);
        }
        return columns;
    }

    /** The heading of an input, another one than that of every output. */
    static String inputLabel(RuleTable table, int input) {
        String label = table.inputs().get(input).label();
        return table.outputs().stream().anyMatch(output -> output.label().equals(label))
                ? label + " (điều kiện)"
                : label;
    }

    /** Whether an output of the same name tells what stands in the input, so that nobody has to write it twice. */
    static boolean isTold(RuleTable table, int input) {
        String name = table.inputs().get(input).name();
        return table.asksForAll(input)
                && table.outputs().stream().anyMatch(output -> output.name().equals(name))
                && table.rows().stream().allMatch(row -> row.tests().get(input).equals(told(table.text(row, name))));
    }

    /** The test that asks for one text, or for all. */
    static String told(String text) {
        return CellTest.cell(List.of(text), true);
    }

    private static Sheet sheet(RuleTable table) {
        Sheet sheet = new Sheet(table.id(), List.of(table.name()), columns(table));
        for (RuleRow row : table.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.id(), row.description()));
            for (int i = 0; i < table.inputs().size(); i++) {
                if (!isTold(table, i)) {
                    cells.add(
                            CellWords.ofTest(row.tests().get(i), table.inputs().get(i)));
                }
            }
            IntStream.range(0, table.outputs().size())
                    .mapToObj(i -> value(row.values().get(i), table.outputs().get(i)))
                    .forEach(cells::add);
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private static Object value(String cell, RuleColumn column) {
        String text = CellWords.ofValue(cell, column);
        return column.type() == RuleColumn.Type.NUMBER && !text.isEmpty() ? (Object) Integer.valueOf(text) : text;
    }
}
