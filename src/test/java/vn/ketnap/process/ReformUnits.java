package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

/**
 * A commune whose two intermediate committees end and whose 23 cells come directly under it, as published plans have it for
 * 30/9/2026. With the number 701 the commune is DU7010, its committees CS7011 and CS7012, its cells CB70101 to CB70123; beside it
 * stands the commune DU7020 with the committee CS7021 and the cell CB70201.
 */
final class ReformUnits {

    static final int CELLS = 23;

    private static final int OF_THE_FIRST = 12;
    private static final String HEADER =
            "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Đến ngày;Mã đơn vị kế thừa;Có tổ chức Đoàn;Có công đoàn\n";

    private final OrganizationImport imports;
    private final int number;

    ReformUnits(OrganizationImport imports, int number) {
        this.imports = imports;
        this.number = number;
        List<String> committees = List.of(commune(), committee(1), committee(2), otherCommune(), otherCommittee());
        List<String> cells = new ArrayList<>(cells());
        cells.add(otherCell());
        ImportResult result = imports.apply(TestOrganization.files(
                sheet("", false),
                Map.of(
                        Role.CELL_SECRETARY, cells,
                        Role.GRASSROOTS_OFFICER, committees,
                        Role.ORGANIZATION_BOARD, List.of(commune(), otherCommune()),
                        Role.POLITICAL_CENTER, List.of(commune(), otherCommune()),
                        Role.MANAGER, committees),
                cells));
        assertThat(result.report().errors()).isEmpty();
    }

    String commune() {
        return "DU" + number + "0";
    }

    String committee(int which) {
        return "CS" + number + which;
    }

    /** Cells 1 to 12 stand under the first committee, 13 to 23 under the second. */
    String cell(int which) {
        return "CB%d%02d".formatted(number, which);
    }

    List<String> cells() {
        return IntStream.rangeClosed(1, CELLS).mapToObj(this::cell).toList();
    }

    String otherCommune() {
        return "DU" + (number + 1) + "0";
    }

    String otherCommittee() {
        return "CS" + (number + 1) + "1";
    }

    String otherCell() {
        return "CB" + (number + 1) + "01";
    }

    /** The file of the reform: the committees' last day, and all cells under the commune. */
    List<SourceFile> reform(String lastDay) {
        return List.of(TestOrganization.file("Đơn vị.csv", sheet(lastDay, true)));
    }

    ImportResult apply(List<SourceFile> files) {
        return imports.apply(files, "quan-tri.thu");
    }

    /** The sheet of units with one row. */
    List<SourceFile> unit(String code, String name, String type, String parent, String from, String to) {
        String row = String.join(";", code, name, type, parent, from, to, "", "x", "x");
        return List.of(TestOrganization.file("Đơn vị.csv", HEADER + row));
    }

    private String sheet(String lastDay, boolean direct) {
        StringBuilder rows = new StringBuilder(HEADER);
        row(rows, commune(), "Đảng bộ xã " + number, "Cấp trên trực tiếp cơ sở", "", "");
        row(rows, otherCommune(), "Đảng bộ xã " + (number + 1), "Cấp trên trực tiếp cơ sở", "", "");
        row(rows, committee(1), "Đảng bộ thôn Đông " + number, "Đảng bộ cơ sở", commune(), lastDay);
        row(rows, committee(2), "Đảng bộ thôn Đoài " + number, "Đảng bộ cơ sở", commune(), lastDay);
        row(rows, otherCommittee(), "Đảng bộ trường " + number, "Đảng bộ cơ sở", otherCommune(), "");
        row(rows, otherCell(), "Chi bộ trường " + number, "Chi bộ", otherCommittee(), "");
        for (int i = 1; i <= CELLS; i++) {
            String above = direct ? commune() : committee(i <= OF_THE_FIRST ? 1 : 2);
            row(rows, cell(i), "Chi bộ thôn %d".formatted(i), "Chi bộ", above, "");
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, String code, String name, String type, String parent, String to) {
        rows.append(String.join(";", code, name, type, parent, "01/01/2010", to, "", "x", "x"))
                .append('\n');
    }
}
