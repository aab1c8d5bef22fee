package vn.ketnap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

/**
 * A province beside the organisation of {@link TestOrganization}, for tests that ask for it.
 *
 * <pre>
 * TU province
 * ├─ XA01 grassroots committee, cell CB01
 * ├─ XA02 authorised to admit, cell CB02
 * ├─ XA03 authorised to admit, cell CB03
 * └─ CB09 cell directly under TU
 * </pre>
 */
public final class TestProvince {

    private static final String UNIT_HEADERS =
            "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Được ủy quyền kết nạp;Ủy quyền từ ngày;Ủy quyền đến ngày";
    private static final List<String> CELLS = List.of("CB01", "CB02", "CB03", "CB09");

    private TestProvince() {}

    /** Enters the province in the register, or puts it back as it was. */
    public static void enter(OrganizationImport imports) {
        change(
                imports,
                "TU;Tỉnh ủy An Hải;Cấp tỉnh;;01/01/2010;;;",
                "XA01;Đảng bộ xã An Bình;Đảng bộ cơ sở;TU;01/01/2010;;;",
                "XA02;Đảng bộ xã An Lạc;Đảng bộ cơ sở;TU;01/01/2010;x;01/01/2020;",
                "XA03;Đảng bộ xã An Hòa;Đảng bộ cơ sở;TU;01/01/2010;x;01/01/2020;",
                "CB01;Chi bộ thôn Một;Chi bộ;XA01;01/01/2010;;;",
                "CB02;Chi bộ thôn Hai;Chi bộ;XA02;01/01/2010;;;",
                "CB03;Chi bộ thôn Ba;Chi bộ;XA03;01/01/2010;;;",
                "CB09;Chi bộ Văn phòng Tỉnh ủy;Chi bộ;TU;01/01/2010;;;");
        apply(imports, "Cán bộ.csv", "Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày", officers());
        apply(
                imports,
                "Đảng viên.csv",
                "Mã đảng viên;Họ và tên;Ngày sinh;Mã chi bộ;Ngày vào Đảng;Ngày chính thức;Về đảng bộ cơ sở từ ngày",
                members());
    }

    /** Imports rows of units: code, name, level, parent, first day, authorised, its first and its last day. */
    public static void change(OrganizationImport imports, String... units) {
        apply(imports, "Đơn vị.csv", UNIT_HEADERS, Stream.of(units));
    }

    private static void apply(OrganizationImport imports, String name, String headers, Stream<String> rows) {
        String csv = Stream.concat(Stream.of(headers), rows).collect(Collectors.joining("\n"));
        SourceFile file = new SourceFile(name, csv.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.apply(List.of(file)).report().errors()).isEmpty();
    }

    private static Stream<String> officers() {
        Stream<String> cells = CELLS.stream().map(cell -> officer(Role.CELL_SECRETARY, cell));
        Stream<String> committees = Stream.of("XA01", "XA02", "XA03", "TU")
                .flatMap(unit ->
                        Stream.of(officer(Role.GRASSROOTS_OFFICER, unit), officer(Role.ORGANIZATION_BOARD, unit)));
        return Stream.of(
                        cells, committees, Stream.of(officer(Role.POLITICAL_CENTER, "TU"), officer(Role.MANAGER, "TU")))
                .flatMap(each -> each);
    }

    private static String officer(Role role, String unit) {
        String login = TestOrganization.login(new RoleInUnit(role, unit).group());
        return String.join(
                ";", login, role.label() + " " + unit, login + "@example.org", role.label(), unit, "01/01/2015");
    }

    private static Stream<String> members() {
        List<String> names = List.of(
                "Trịnh Văn Hòa",
                "Cao Thị Lụa",
                "Mạc Đình Khoa",
                "Tạ Thị Quế",
                "Mạc Anh Tuấn",
                "Mạc Bích Hà",
                "Mạc Công Định",
                "Mạc Duy Hưng",
                "Mạc Đức Lâm",
                "Mạc Gia Khánh",
                "Mạc Hồng Nhung",
                "Mạc Kim Liên",
                "Mạc Ngọc Minh",
                "Mạc Thu Phương");
        return CELLS.stream().flatMap(cell -> IntStream.range(0, names.size())
                .mapToObj(i -> "%s-%d;%s;05/06/1980;%s;10/10/2010;10/10/2011;01/01/2012"
                        .formatted(cell, i + 1, names.get(i), cell)));
    }
}
