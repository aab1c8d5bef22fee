package vn.ketnap.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.report.Territory;
import vn.ketnap.sheet.Tabulation;
import vn.ketnap.vocabulary.DateKind;

/** Makes the registers of a territory as they stood on a day. */
@Component
@Transactional(readOnly = true)
public class Registers {

    private static final LocalDate FIRST_DAY = LocalDate.of(1930, 2, 3);

    private final RegisterCases cases;
    private final PaperRegisters papers;
    private final Regulations regulations;
    private final UnitTree units;
    private final BusinessClock clock;

    Registers(
            RegisterCases cases, PaperRegisters papers, Regulations regulations, UnitTree units, BusinessClock clock) {
        this.cases = cases;
        this.papers = papers;
        this.regulations = regulations;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A register.
     *
     * @param from first day of what takes a person or a paper in, null for no bound
     * @param to last day of it, null for no bound
     * @param day as of which it is read, null for today; a day still to come counts as today
     */
    public Tabulation of(RegisterKind kind, Territory territory, LocalDate from, LocalDate to, LocalDate day) {
        LocalDate asOf = day == null || day.isAfter(clock.today()) ? clock.today() : day;
        Period period = new Period(from == null ? FIRST_DAY : from, to == null ? asOf : to, asOf);
        List<String> headings = new ArrayList<>();
        if (from != null || to != null) {
            headings.add(period.words());
        }
        headings.add("Theo tình trạng ngày " + DateFormats.date(asOf));
        List<List<?>> rows =
                switch (kind) {
                    case CERTIFICATES -> papers.certificates(territory, period);
                    case RETURNED -> papers.returned(territory, period);
                    case VERIFICATIONS -> papers.verifications(territory, period);
                    default -> rows(kind, territory, period);
                };
        return new Tabulation(sheetName(kind), kind.label(), headings, columnsOf(kind), rows);
    }

    /** Between two days, read as of a third. */
    record Period(LocalDate from, LocalDate to, LocalDate day) {

        private String words() {
            return from.equals(FIRST_DAY)
                    ? "Đến ngày " + DateFormats.date(to)
                    : "Từ ngày %s đến ngày %s".formatted(DateFormats.date(from), DateFormats.date(to));
        }
    }

    private static String sheetName(RegisterKind kind) {
        return kind.label().length() > 31 ? kind.label().substring(0, 31) : kind.label();
    }

    /** A column of a register of cases. */
    private record Field(String label, Function<RegisterCase, Object> value) {}

    private List<List<?>> rows(RegisterKind kind, Territory territory, Period period) {
        List<RegisterCase> found = cases.of(
                territory, new RegisterCases.Wanted(key(kind), ends(kind), period.from(), period.to(), period.day()));
        List<Field> fields = fields(kind, period.day());
        List<List<?>> rows = new ArrayList<>();
        for (RegisterCase each : found) {
            List<Object> row = new ArrayList<>(List.of(rows.size() + 1));
            fields.forEach(field -> row.add(field.value().apply(each)));
            rows.add(row);
        }
        return rows;
    }

    private List<String> columnsOf(RegisterKind kind) {
        List<String> columns = new ArrayList<>(List.of("STT"));
        switch (kind) {
            case CERTIFICATES -> columns.addAll(PaperRegisters.CERTIFICATE_COLUMNS);
            case RETURNED -> columns.addAll(PaperRegisters.RETURN_COLUMNS);
            case VERIFICATIONS -> columns.addAll(PaperRegisters.VERIFICATION_COLUMNS);
            default -> fields(kind, clock.today()).forEach(field -> columns.add(field.label()));
        }
        return columns;
    }

    private static DateKind key(RegisterKind kind) {
        return switch (kind) {
            case SYMPATHIZERS -> DateKind.SYMPATHIZER_RESOLUTION;
            case CONFIRMATIONS, CARDS -> DateKind.CONFIRMATION_DECISION;
            default -> DateKind.CEREMONY;
        };
    }

    private static Set<DateKind> ends(RegisterKind kind) {
        return switch (kind) {
            case SYMPATHIZERS -> EnumSet.of(DateKind.CEREMONY, DateKind.CLOSED);
            case PROBATIONERS -> EnumSet.of(DateKind.CONFIRMATION_DECISION, DateKind.CLOSED);
            case CARDS -> EnumSet.of(DateKind.CARD_HANDED_OVER);
            default -> EnumSet.noneOf(DateKind.class);
        };
    }

    private List<Field> fields(RegisterKind kind, LocalDate day) {
        List<Field> fields = new ArrayList<>(person());
        fields.addAll(
                switch (kind) {
                    case SYMPATHIZERS -> sympathizer();
                    case PROBATIONERS -> probationer(day);
                    case ADMISSIONS -> admission();
                    case CARDS -> card();
                    default -> confirmation();
                });
        return fields;
    }

    private List<Field> person() {
        return List.of(
                field("Số hồ sơ", RegisterCase::number),
                field("Họ và tên", one -> one.person().name()),
                field("Ngày sinh", one -> one.person().born()),
                field("Giới tính", one -> one.person().gender()),
                field("Dân tộc", one -> one.person().ethnicity()),
                field("Quê quán", one -> one.person().homePlace()),
                field("Nghề nghiệp", one -> one.person().occupation()),
                field("Chi bộ", one -> units.unit(one.cell()).name()));
    }

    private List<Field> sympathizer() {
        return List.of(
                field("Nghị quyết công nhận", one -> one.paper("SYMPATHIZER", DateKind.SYMPATHIZER_RESOLUTION)),
                field("Đảng viên giúp đỡ", Registers::helper),
                field("Ngày phân công", one -> one.date(DateKind.HELPER_ASSIGNED)),
                field("Ngày cấp giấy chứng nhận", one -> one.date(DateKind.CERTIFICATE_ISSUED)),
                field("Ngày cho làm thủ tục", one -> one.date(DateKind.DOSSIER_AUTHORIZED)));
    }

    private List<Field> probationer(LocalDate day) {
        return List.of(
                field("Quyết định kết nạp", one -> one.paper("ADMISSION_DECISION", DateKind.ADMISSION_DECISION)),
                field("Ngày lễ kết nạp", RegisterCase::key),
                field("Đảng viên giúp đỡ", Registers::helper),
                field("Lớp đảng viên mới", one -> one.date(DateKind.NEW_MEMBER_CERTIFICATE)),
                field("Ngày hết 12 tháng", this::probationEnd),
                field("Còn lại (ngày)", one -> ChronoUnit.DAYS.between(day, probationEnd(one))),
                field("Nghị quyết chi bộ", one -> one.paper("CELL_CONFIRMATION", DateKind.CELL_CONFIRMATION_VOTE)));
    }

    private List<Field> admission() {
        return List.of(
                field("Tôn giáo", one -> one.person().religion()),
                field("Đoàn viên", one -> one.person().youthUnion() ? "x" : ""),
                field("Nghị quyết chi bộ", one -> one.paper("CELL_ADMISSION", DateKind.CELL_ADMISSION_VOTE)),
                field("Nghị quyết đảng ủy", one -> one.paper("COMMITTEE_ADMISSION", DateKind.COMMITTEE_ADMISSION_VOTE)),
                field("Quyết định kết nạp", one -> one.paper("ADMISSION_DECISION", DateKind.ADMISSION_DECISION)),
                field("Ngày lễ kết nạp", RegisterCase::key),
                field("Số lý lịch", one -> one.numbers().get("MEMBER_CV")));
    }

    private List<Field> confirmation() {
        return List.of(
                field("Ngày lễ kết nạp", one -> one.date(DateKind.CEREMONY)),
                field("Nghị quyết chi bộ", one -> one.paper("CELL_CONFIRMATION", DateKind.CELL_CONFIRMATION_VOTE)),
                field(
                        "Nghị quyết đảng ủy",
                        one -> one.paper("COMMITTEE_CONFIRMATION", DateKind.COMMITTEE_CONFIRMATION_VOTE)),
                field(
                        "Quyết định công nhận",
                        one -> one.paper("CONFIRMATION_DECISION", DateKind.CONFIRMATION_DECISION)),
                field("Ngày chính thức", this::probationEnd),
                field("Số lý lịch", one -> one.numbers().get("MEMBER_CV")));
    }

    /** Of the list that goes to the printing of cards: who has none yet. */
    private List<Field> card() {
        return List.of(
                field("Ngày vào Đảng", one -> one.date(DateKind.CEREMONY)),
                field("Ngày chính thức", this::probationEnd),
                field("Số lý lịch", one -> one.numbers().get("MEMBER_CV")),
                field(
                        "Quyết định công nhận",
                        one -> one.paper("CONFIRMATION_DECISION", DateKind.CONFIRMATION_DECISION)),
                field("Ngày gửi danh sách", one -> one.date(DateKind.CARD_LISTED)));
    }

    private static String helper(RegisterCase one) {
        return one.date(DateKind.HELPER_ASSIGNED) == null ? "" : one.helper();
    }

    private LocalDate probationEnd(RegisterCase one) {
        LocalDate ceremony = one.date(DateKind.CEREMONY);
        return ceremony == null
                ? null
                : ceremony.plusMonths(regulations.probation(one.regulation()).months());
    }

    private static Field field(String label, Function<RegisterCase, Object> value) {
        return new Field(label, value);
    }
}
