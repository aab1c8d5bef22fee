package vn.ketnap.amendment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/** The sheet of one table as somebody changes it. */
final class Books {

    private Books() {}

    /** The cells of the sheet, the header first. */
    static final class Lines {

        private final List<List<String>> lines = new ArrayList<>();

        /** Writes into a cell; fails for an unknown row or column. */
        Lines set(String row, String column, String text) {
            line(row).set(column(column), text);
            return this;
        }

        /** Puts a copy of a row before it, under another id. */
        Lines copy(String row, String id) {
            List<String> copy = new ArrayList<>(line(row));
            copy.set(column(RuleSheets.ID), id);
            lines.add(lines.indexOf(line(row)), copy);
            return this;
        }

        Lines remove(String row) {
            lines.remove(line(row));
            return this;
        }

        List<List<String>> all() {
            return lines;
        }

        private List<String> line(String row) {
            return lines.stream()
                    .filter(line -> line.get(column(RuleSheets.ID)).equals(row))
                    .findFirst()
                    .orElseThrow();
        }

        private int column(String label) {
            int column = lines.get(0).indexOf(label);
            if (column < 0) {
                throw new IllegalArgumentException(label + " is none of " + lines.get(0));
            }
            return column;
        }
    }

    /** The table as a CSV file that somebody has changed. */
    static SourceFile changed(RuleTable table, Consumer<Lines> change) {
        try {
            Table sheet = TableReader.read(
                            new SourceFile("x.xlsx", RuleSheets.workbook(List.of(table))),
                            name -> name.equals(table.id()))
                    .stream()
                    .filter(each -> each.name().equals(table.id()))
                    .findFirst()
                    .orElseThrow();
            Lines lines = new Lines();
            int width = RuleSheets.columns(table).size();
            sheet.rows().stream().filter(row -> row.cells().size() > 1).forEach(row -> {
                List<String> line = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    line.add(i < row.cells().size() ? row.cells().get(i).text() : "");
                }
                lines.lines.add(line);
            });
            change.accept(lines);
            String csv = lines.lines.stream()
                    .map(line -> line.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n"));
            return new SourceFile(table.id() + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
