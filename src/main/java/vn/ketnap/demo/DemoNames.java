package vn.ketnap.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up full names of the kind one meets every day; any likeness is chance. */
final class DemoNames {

    /** The common family names come up more often, as they do in life. */
    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm",
            "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh",
            "Đoàn", "Lương", "Mai", "Tạ", "Cao", "Hà", "Tô", "Châu");

    private static final List<String> MALE_MIDDLES = List.of(
            "Văn", "Văn", "Đức", "Hữu", "Quốc", "Minh", "Thanh", "Công", "Đình", "Xuân", "Quang", "Hoàng", "Ngọc",
            "Trung", "Anh", "Duy", "Bá", "Mạnh");

    private static final List<String> MALE_GIVEN = List.of(
            "Hùng", "Dũng", "Tuấn", "Nam", "Hải", "Sơn", "Thắng", "Long", "Khánh", "Phúc", "Đạt", "Cường", "Trung",
            "Hiếu", "Nghĩa", "Thành", "Tùng", "Kiên", "Quân", "Vinh", "Bình", "Hòa", "Lâm", "Toàn", "Khoa", "Việt",
            "Phong", "Huy", "Tiến", "Thịnh", "Lộc", "Trường");

    private static final List<String> FEMALE_MIDDLES = List.of(
            "Thị",
            "Thị",
            "Thị Thu",
            "Thị Minh",
            "Thị Ngọc",
            "Thị Kim",
            "Thị Thanh",
            "Thị Hồng",
            "Thị Phương",
            "Ngọc",
            "Thu",
            "Thanh",
            "Bích",
            "Mai",
            "Khánh",
            "Diệu");

    private static final List<String> FEMALE_GIVEN = List.of(
            "Hương", "Lan", "Hà", "Nga", "Hằng", "Thủy", "Linh", "Trang", "Nhung", "Dung", "Yến", "Hạnh", "Huyền",
            "Oanh", "Thảo", "Vân", "Ngân", "Loan", "Tuyết", "Hiền", "Châu", "Quyên", "Trâm", "Liên", "Nguyệt", "Ánh",
            "Tâm", "Xuân", "Chi", "Giang");

    private DemoNames() {}

    /** A full name, family name first. */
    static String next(boolean female, RandomGenerator random) {
        String family = pick(FAMILIES, random);
        List<String> middles = female ? FEMALE_MIDDLES : MALE_MIDDLES;
        List<String> given = female ? FEMALE_GIVEN : MALE_GIVEN;
        while (true) {
            String middle = pick(middles, random);
            String last = pick(given, random);
            if (!middle.endsWith(last) && !family.equals(last)) {
                return family + " " + middle + " " + last;
            }
        }
    }

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
