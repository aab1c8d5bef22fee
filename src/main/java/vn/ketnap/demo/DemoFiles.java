package vn.ketnap.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ketnap.demo.DemoOrganization.Member;
import vn.ketnap.demo.DemoOrganization.Officer;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** The made-up organisation as the files an administrator would hand in. */
final class DemoFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String FOUNDED = "01/01/2010";

    private DemoFiles() {}

    static List<SourceFile> of(DemoOrganization organization, LocalDate today) {
        return List.of(
                file(
                        "Đơn vị.csv",
                        "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Được ủy quyền kết nạp;Ủy quyền từ ngày;"
                                + "Có tổ chức Đoàn;Có công đoàn;Số ủy viên ban chấp hành;Khuyết ban chấp hành;"
                                + "Số ủy viên ban thường vụ;Địa danh trên văn bản",
                        organization.units(),
                        DemoFiles::row),
                file(
                        "Cán bộ.csv",
                        "Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Chức vụ",
                        organization.officers(),
                        DemoFiles::row),
                file(
                        "Đảng viên.csv",
                        "Mã đảng viên;Họ và tên;Ngày sinh;Mã chi bộ;Ngày vào Đảng;Ngày chính thức;"
                                + "Về đảng bộ cơ sở từ ngày;Tên đăng nhập",
                        organization.members(),
                        member -> row(member, today)));
    }

    /** What sort of organisation each grassroots unit belongs to, as the statistical returns ask. */
    static SourceFile kinds(DemoOrganization organization) {
        List<DemoUnit> grassroots = organization.units().stream()
                .filter(unit -> unit.type() == UnitType.GRASSROOTS || unit.structure() == Structure.DIRECT)
                .toList();
        return file(
                "Loại hình.csv", "Mã đơn vị;Mã loại hình", grassroots, unit -> unit.code() + ";" + kind(unit.name()));
    }

    private static String kind(String name) {
        if (name.contains("Công ty")) {
            return "DNNN";
        }
        return name.matches(".*(Bệnh viện|Trường|Trung tâm).*") ? "SNCL" : "CQNN";
    }

    private static String row(DemoUnit unit) {
        boolean authorized = unit.structure() == Structure.AUTHORIZED && unit.type() == UnitType.GRASSROOTS;
        return String.join(
                ";",
                unit.code(),
                '"' + unit.name() + '"',
                unit.type().label(),
                unit.parent(),
                FOUNDED,
                authorized ? "x" : "",
                authorized ? "01/01/2020" : "",
                "x",
                "x",
                seats(unit),
                unit.type() == UnitType.SUPERIOR ? "An Hải" : "");
    }

    /** Committee, vacant seats of it, standing committee. */
    private static String seats(DemoUnit unit) {
        return switch (unit.type()) {
            case SUPERIOR -> "33;2;9";
            case GRASSROOTS -> "13;;5";
            default -> ";;";
        };
    }

    private static String row(Officer officer) {
        return String.join(
                ";",
                officer.login(),
                officer.fullName(),
                officer.login() + "@anhai.example",
                officer.role().label(),
                officer.unit(),
                "01/01/2015",
                officer.role() == Role.MANAGER ? "Bí thư" : "");
    }

    private static String row(Member member, LocalDate today) {
        LocalDate joined = today.minusYears(member.yearsInParty())
                .withDayOfYear(1 + member.fullName().length() * 9);
        return String.join(
                ";",
                member.code(),
                member.fullName(),
                DAY.format(joined.minusYears(member.age()).plusMonths(5)),
                member.cell(),
                DAY.format(joined),
                DAY.format(joined.plusYears(1)),
                DAY.format(joined),
                member.login() == null ? "" : member.login());
    }

    private static <T> SourceFile file(String name, String header, List<T> rows, Function<T, String> row) {
        String text = rows.stream().map(row).collect(Collectors.joining("\n", header + "\n", "\n"));
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
