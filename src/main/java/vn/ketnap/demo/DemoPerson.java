package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.ketnap.vocabulary.Gender;

/** A made-up person to be nominated; everything follows from the running number. */
final class DemoPerson {

    private static final int NOBODYS_PROVINCE = 99;
    private static final int YEARS = 100;
    private static final int FIRST_CENTURY = 19;
    private static final int OLDEST_UNION_MEMBER = 30;

    private static final List<String> WARDS = List.of("An Tân", "An Phú", "An Bình", "Hải Đông", "Hải Vân", "Phú Lộc");
    private static final List<String> STREETS =
            List.of("Hòa Bình", "Trần Hưng Đạo", "Lê Lợi", "Nguyễn Trãi", "Quang Trung", "Hùng Vương", "Thống Nhất");

    private static final Map<String, String> OCCUPATIONS = Map.of(
            "Chuyên viên",
            "CBNN",
            "Kỹ sư",
            "DNNV",
            "Công nhân kỹ thuật",
            "DNCN",
            "Nhân viên kế toán",
            "DNNV",
            "Nhân viên kinh doanh",
            "DNNV");
    private static final Map<String, List<String>> SOURCES = Map.of(
            "Bác sĩ",
            List.of("YT", "VC"),
            "Điều dưỡng",
            List.of("YT", "VC"),
            "Dược sĩ",
            List.of("YT", "VC"),
            "Giáo viên",
            List.of("GV", "VC"),
            "Giảng viên",
            List.of("GV", "VC"),
            "Chuyên viên",
            List.of("CC"),
            "Công nhân kỹ thuật",
            List.of("CN"));

    private final Journey journey;
    private final String cellName;
    private final RandomGenerator random;
    private final boolean female;
    private final LocalDate birthDate;

    DemoPerson(Journey journey, String cellName) {
        this.journey = journey;
        this.cellName = cellName;
        this.random = new SplittableRandom(journey.person() * 104_729L);
        this.female = random.nextInt(100) < 52;
        this.birthDate = journey.nominatedOn().minusDays(365L * (23 + random.nextInt(20)) + random.nextInt(365));
    }

    /** Twelve digits of a province that does not exist, with sex, century and year of birth where they belong. */
    static String citizenId(Journey journey) {
        DemoPerson person = new DemoPerson(journey, "");
        int year = person.birthDate.getYear();
        int century = (year / YEARS - FIRST_CENTURY) * 2 + (person.female ? 1 : 0);
        return "%03d%d%02d%06d".formatted(NOBODYS_PROVINCE, century, year % YEARS, journey.person());
    }

    /** Values of the start form. */
    Map<String, Object> nomination() {
        String ward = DemoNames.pick(WARDS, random);
        Map<String, Object> values = new HashMap<>();
        values.put("fullName", DemoNames.next(female, random));
        values.put("birthDate", birthDate.toString());
        values.put("gender", (female ? Gender.FEMALE : Gender.MALE).name());
        values.put("citizenId", citizenId(journey));
        values.put("vietnameseCitizen", true);
        values.put("ethnicity", random.nextInt(12) == 0 ? "Mường" : "Kinh");
        values.put("religion", random.nextInt(15) == 0 ? "Phật giáo" : "Không");
        values.put("education", "HIGHER");
        values.put("homePlace", "Xã %s, tỉnh An Hải".formatted(DemoNames.pick(WARDS, random)));
        values.put(
                "residence",
                "Số %d, đường %s, phường %s, tỉnh An Hải"
                        .formatted(1 + random.nextInt(240), DemoNames.pick(STREETS, random), ward));
        String occupation = DemoNames.pick(occupations(), random);
        values.put("occupation", occupation);
        values.put("occupationCode", OCCUPATIONS.getOrDefault(occupation, "VCCL"));
        values.put("professionCode", journey.person() % 5 == 0 ? "THS" : "DH");
        values.put("sourceCodes", SOURCES.getOrDefault(occupation, List.of("VC")));
        values.put("workUnit", cellName.replaceFirst("^Chi bộ ", ""));
        values.put("youthUnionMember", !birthDate.plusYears(OLDEST_UNION_MEMBER).isBefore(journey.nominatedOn()));
        values.put("tradeUnionMember", true);
        values.put(
                "joinedOn",
                journey.nominatedOn().minusMonths(14 + random.nextInt(60)).toString());
        values.put("nominatedOn", journey.nominatedOn().toString());
        values.put("cellCode", journey.cell());
        return values;
    }

    private List<String> occupations() {
        if (cellName.contains("Bệnh viện")) {
            return List.of("Bác sĩ", "Điều dưỡng", "Kỹ thuật viên", "Dược sĩ");
        }
        if (cellName.contains("Trường")) {
            return List.of("Giáo viên", "Giảng viên", "Chuyên viên");
        }
        return cellName.contains("Công ty")
                ? List.of("Kỹ sư", "Công nhân kỹ thuật", "Nhân viên kế toán", "Nhân viên kinh doanh")
                : List.of("Chuyên viên", "Kỹ sư", "Kế toán viên", "Viên chức");
    }
}
