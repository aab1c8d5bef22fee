package vn.ketnap.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.vocabulary.UnitType;

/** The units of a province that does not exist. */
final class DemoUnits {

    static final String TOP = "DU00";

    private static final String SECTION = "BP02";
    private static final int CELLS_IN_SECTION = 3;
    private static final int SECTION_COMMITTEE = 2;
    private static final int AUTHORIZED_COMMITTEE = 3;

    private static final Map<String, List<String>> CELL_NAMES = Map.of(
            "DEPARTMENT",
                    List.of("Văn phòng", "Phòng Tổ chức cán bộ", "Phòng Kế hoạch", "Phòng Nghiệp vụ", "Thanh tra"),
            "HOSPITAL", List.of("Khoa Ngoại", "Khoa Nội", "Khoa Cấp cứu", "Khoa Khám bệnh", "Phòng Điều dưỡng"),
            "SCHOOL", List.of("Tổ Tự nhiên", "Tổ Xã hội", "Phòng Đào tạo", "Tổ Ngoại ngữ", "Hành chính"),
            "ENTERPRISE",
                    List.of("Khối Văn phòng", "Phòng Kỹ thuật", "Phòng Kinh doanh", "Đội Vận hành", "Xưởng Sản xuất"));

    private final List<DemoUnit> units = new ArrayList<>();

    private DemoUnits() {}

    /** Units from the top to the cells. */
    static List<DemoUnit> of(DemoSize size) {
        DemoUnits built = new DemoUnits();
        built.build(size);
        return List.copyOf(built.units);
    }

    private void build(DemoSize size) {
        List<String[]> lines = lines();
        add(TOP, "Đảng ủy Ủy ban nhân dân tỉnh An Hải", UnitType.SUPERIOR, "", Structure.ORDINARY);
        List<String[]> committees =
                lines.stream().filter(line -> !line[0].equals("DIRECT")).toList();
        for (int i = 1; i <= size.committees(); i++) {
            String[] line = committees.get(i - 1);
            committee(i, line[0], line[1], share(size.subordinateCells(), size.committees(), i));
        }
        List<String[]> direct =
                lines.stream().filter(line -> line[0].equals("DIRECT")).toList();
        for (int i = 1; i <= size.directCells(); i++) {
            add("CB9%03d".formatted(i), "Chi bộ " + direct.get(i - 1)[1], UnitType.CELL, TOP, Structure.DIRECT);
        }
    }

    private void committee(int number, String kind, String name, int cellCount) {
        String code = "CS%02d".formatted(number);
        Structure structure = number == AUTHORIZED_COMMITTEE ? Structure.AUTHORIZED : Structure.ORDINARY;
        add(code, "Đảng bộ " + name, UnitType.GRASSROOTS, TOP, structure);
        if (number == SECTION_COMMITTEE) {
            add(SECTION, "Đảng bộ bộ phận Khối Lâm sàng", UnitType.SECTION, code, Structure.SECTION);
        }
        for (int i = 0; i < cellCount; i++) {
            boolean inSection = number == SECTION_COMMITTEE && i < CELLS_IN_SECTION;
            String cellName = "Chi bộ %s, %s".formatted(CELL_NAMES.get(kind).get(i), name);
            add(
                    "CB%02d%02d".formatted(number, i + 1),
                    cellName,
                    UnitType.CELL,
                    inSection ? SECTION : code,
                    inSection ? Structure.SECTION : structure);
        }
    }

    private void add(String code, String name, UnitType type, String parent, Structure structure) {
        units.add(new DemoUnit(code, name, type, parent, structure));
    }

    /** The part of the i-th of n (from 1) when a whole is dealt out evenly. */
    static int share(int whole, int n, int i) {
        return whole * i / n - whole * (i - 1) / n;
    }

    private static List<String[]> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DemoUnits.class.getResourceAsStream("/demo/organizations.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(";")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
