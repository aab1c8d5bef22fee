package vn.ketnap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

/**
 * A small organisation with every structure the rules tell apart. The login of each officer is the group in lower case:
 * {@code cell-secretary.cb0001} is the secretary of the cell CB0001.
 *
 * <pre>
 * DU00 superior committee
 * ├─ CS01 ordinary, cells CB0001, CB0002
 * ├─ CS02 with the section committee BP02, cell CB0021
 * ├─ CS03 authorised to admit, cell CB0031
 * └─ CB0091 cell directly under DU00
 * </pre>
 */
@Order(1)
public class TestOrganization implements ApplicationRunner {

    public static final String ORDINARY_CELL = "CB0001";
    public static final String SECTION_CELL = "CB0021";
    public static final String AUTHORIZED_CELL = "CB0031";
    public static final String DIRECT_CELL = "CB0091";

    private static final String UNITS =
            """
            Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Loại hình;Từ ngày;Đến ngày;Được ủy quyền kết nạp;Ủy quyền từ ngày;Được giao quyền cấp trên cơ sở;Trực thuộc tỉnh ủy;Có tổ chức Đoàn;Có công đoàn;Địa danh trên văn bản
            DU00;Đảng ủy các cơ quan Đảng tỉnh An Hải;Cấp trên trực tiếp cơ sở;;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;An Hải
            CS01;Đảng bộ Trường Cao đẳng Y tế An Hải;Đảng bộ cơ sở;DU00;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            CB0001;Chi bộ Khoa Điều dưỡng;Chi bộ;CS01;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            CB0002;Chi bộ Phòng Đào tạo;Chi bộ;CS01;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            CS02;Đảng bộ Bệnh viện Đa khoa tỉnh An Hải;Đảng bộ cơ sở;DU00;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            BP02;Đảng bộ bộ phận Khối Lâm sàng;Đảng bộ bộ phận;CS02;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            CB0021;Chi bộ Khoa Ngoại tổng hợp;Chi bộ;BP02;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            CS03;Đảng bộ Công ty Điện lực An Hải;Đảng bộ cơ sở;DU00;Thông thường;01/01/2010;;Có;01/01/2020;Không;Không;Có;Có;
            CB0031;Chi bộ Đội Quản lý vận hành;Chi bộ;CS03;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            CB0091;Chi bộ Ban Quản lý Khu di tích;Chi bộ;DU00;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có;
            """;

    private static final Map<Role, List<String>> OFFICERS = Map.of(
            Role.CELL_SECRETARY, List.of("CB0001", "CB0002", "CB0021", "CB0031", "CB0091"),
            Role.SECTION_OFFICER, List.of("BP02"),
            Role.GRASSROOTS_OFFICER, List.of("CS01", "CS02", "CS03", "DU00"),
            Role.ORGANIZATION_BOARD, List.of("DU00", "CS01", "CS02", "CS03"),
            Role.POLITICAL_CENTER, List.of("DU00"),
            Role.YOUTH_UNION, List.of("CS01"),
            Role.TRADE_UNION, List.of("CS01"),
            Role.MANAGER, List.of("CS01", "DU00"));

    private final OrganizationImport imports;

    public TestOrganization(OrganizationImport imports) {
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ImportResult result =
                imports.apply(files(UNITS, OFFICERS, List.of("CB0001", "CB0002", "CB0021", "CB0031", "CB0091")));
        if (!result.applied()) {
            throw new IllegalStateException(result.report().errors().toString());
        }
    }

    /** The login of the only officer of a group. */
    public static String login(String group) {
        return group.toLowerCase(Locale.ROOT);
    }

    /** The files of an organisation: its units, an officer for each role in each unit, sixteen members in each cell. */
    public static List<SourceFile> files(String units, Map<Role, List<String>> officers, List<String> cells) {
        return List.of(
                file("Đơn vị.csv", units),
                file("Cán bộ.csv", officers(officers)),
                file("Đảng viên.csv", members(cells)));
    }

    private static String officers(Map<Role, List<String>> officers) {
        return "Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày\n"
                + officers.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(unit -> officer(entry.getKey(), unit)))
                        .collect(Collectors.joining("\n"));
    }

    private static String officer(Role role, String unit) {
        String login = login(new RoleInUnit(role, unit).group());
        String mail = login + "@example.org";
        return String.join(";", login, role.label() + " " + unit, mail, role.label(), unit, "01/01/2015", "");
    }

    /** Sixteen official members in every cell, one of them official only since 2026 and one suspended. */
    private static String members(List<String> cells) {
        return "Mã đảng viên;Họ và tên;Ngày sinh;Mã chi bộ;Ngày vào Đảng;Ngày chính thức;Về đảng bộ cơ sở từ ngày;Tình trạng;Tên đăng nhập\n"
                + cells.stream().flatMap(TestOrganization::membersOf).collect(Collectors.joining("\n"));
    }

    private static Stream<String> membersOf(String cell) {
        List<String> names = List.of(
                "Trần Thị Minh Nguyệt",
                "Nguyễn Hoàng Quốc Bảo",
                "Lê Văn Thành Đạt",
                "Phạm Thị Thu Hằng",
                "Vũ Đình Khánh Toàn",
                "Đặng Thị Ngọc Ánh");
        List<String> more = List.of(
                "Vương Anh Tuấn",
                "Vương Bích Hà",
                "Vương Công Định",
                "Vương Duy Hưng",
                "Vương Đức Lâm",
                "Vương Gia Khánh",
                "Vương Hồng Nhung",
                "Vương Kim Liên");
        Stream<String> older = Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .map(i -> "%s-%d;%s;05/06/1980;%s;10/10/2010;10/10/2011;01/01/2012;Đang sinh hoạt;"
                        .formatted(cell, i + 1, names.get(i), cell));
        Stream<String> others = Stream.iterate(0, i -> i + 1)
                .limit(more.size())
                .map(i -> "%s-%d;%s;05/06/1981;%s;10/10/2010;10/10/2011;01/01/2012;Đang sinh hoạt;"
                        .formatted(cell, i + 9, more.get(i), cell));
        return Stream.concat(
                Stream.concat(older, others),
                Stream.of(
                        "%s-7;Hồ Thị Mai Phương;05/06/1995;%s;10/01/2025;10/01/2026;01/01/2024;Đang sinh hoạt;"
                                .formatted(cell, cell),
                        "%s-8;Bùi Quang Huy;05/06/1985;%s;10/10/2012;10/10/2013;01/01/2014;Đình chỉ sinh hoạt;"
                                .formatted(cell, cell)));
    }

    public static SourceFile file(String name, String csv) {
        return new SourceFile(name, csv.getBytes(StandardCharsets.UTF_8));
    }
}
