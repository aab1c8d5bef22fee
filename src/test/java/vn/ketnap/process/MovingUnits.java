package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.ImportReport;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.CaseMoves.Move;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

/**
 * An organisation of its own for one test, whose units may move and end. With the number 71, and officers everywhere:
 *
 * <pre>
 * DU710 ── CS711 ordinary, cells CB7111, CB7112; section BP711 with the cell CB7113
 *       └─ CS712 authorised to admit, cell CB7121
 * DU720 ── CS721 ordinary, cell CB7211
 * </pre>
 */
public final class MovingUnits {

    private static final String HEADER =
            "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Đến ngày;Mã đơn vị kế thừa;Được ủy quyền kết nạp\n";
    private static final String BEGINNING = "01/01/2010";

    private final OrganizationImport imports;
    private final String number;
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** Imports the organisation with that number, whose second superior committee has the next one. */
    public MovingUnits(OrganizationImport imports, int number) {
        this.imports = imports;
        this.number = Integer.toString(number);
        String next = Integer.toString(number + 1);
        String above = "DU" + number + "0";
        String other = "DU" + next + "0";
        unit(above, "Cấp trên trực tiếp cơ sở", "");
        unit(other, "Cấp trên trực tiếp cơ sở", "");
        unit(code("CS*1"), "Đảng bộ cơ sở", above);
        unit(code("CS*2"), "Đảng bộ cơ sở", above, BEGINNING, "", "", "x");
        unit("CS" + next + "1", "Đảng bộ cơ sở", other);
        unit(code("BP*1"), "Đảng bộ bộ phận", code("CS*1"));
        unit(code("CB*11"), "Chi bộ", code("CS*1"));
        unit(code("CB*12"), "Chi bộ", code("CS*1"));
        unit(code("CB*13"), "Chi bộ", code("BP*1"));
        unit(code("CB*21"), "Chi bộ", code("CS*2"));
        unit("CB" + next + "11", "Chi bộ", "CS" + next + "1");
        List<String> committees = starting("CS", "DU");
        Map<Role, List<String>> officers = Map.of(
                Role.CELL_SECRETARY,
                starting("CB"),
                Role.SECTION_OFFICER,
                starting("BP"),
                Role.GRASSROOTS_OFFICER,
                committees,
                Role.ORGANIZATION_BOARD,
                committees,
                Role.POLITICAL_CENTER,
                starting("DU"),
                Role.MANAGER,
                committees);
        ImportResult result = imports.apply(TestOrganization.files(sheet(), officers, starting("CB")));
        assertThat(result.report().errors()).isEmpty();
    }

    /** The code with the number of this organisation in place of the asterisk, {@code +} for the next one. */
    public String code(String pattern) {
        return pattern.replace("*", number).replace("+", Integer.toString(Integer.parseInt(number) + 1));
    }

    /** The sheet of units with these rows changed: parent, first day, last day, successor, authorised. */
    List<SourceFile> with(String pattern, String parent, String... rest) {
        String code = code(pattern);
        String type = rows.get(code).split(";")[2];
        unit(code, type, code(parent), Arrays.stream(rest).map(this::code).toArray(String[]::new));
        return file();
    }

    /** The sheet of units as it stands. */
    List<SourceFile> file() {
        return List.of(TestOrganization.file("Đơn vị.csv", sheet()));
    }

    ImportReport check(List<SourceFile> files) {
        return imports.check(files);
    }

    ImportResult apply(List<SourceFile> files) {
        return imports.apply(files, "quan-tri.thu");
    }

    /** What the report says of a case, nothing when it stays. */
    static List<Move> of(ImportReport report, Journey journey) {
        return report.cases().moves().stream()
                .filter(move -> move.caseNumber().equals(journey.number()))
                .toList();
    }

    private void unit(String code, String type, String parent, String... rest) {
        String[] cells = {BEGINNING, "", "", ""};
        System.arraycopy(rest, 0, cells, 0, rest.length);
        rows.put(code, String.join(";", code, "Đơn vị " + code, type, parent, String.join(";", cells)));
    }

    private List<String> starting(String... prefixes) {
        return rows.keySet().stream()
                .filter(code -> Arrays.stream(prefixes).anyMatch(code::startsWith))
                .toList();
    }

    private String sheet() {
        return HEADER + rows.values().stream().collect(Collectors.joining("\n"));
    }
}
