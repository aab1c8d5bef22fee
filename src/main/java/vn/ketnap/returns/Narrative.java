package vn.ketnap.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.paper.OfficeReports;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.report.Territory;
import vn.ketnap.target.Goal;
import vn.ketnap.target.Measure;
import vn.ketnap.target.Progress;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.Share;
import vn.ketnap.target.TargetReport;
import vn.ketnap.target.TargetReports;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.Stage;

/** Writes the report on the work of admission of a territory and a period; what only people can judge stays to be written. */
@Component
@Transactional(readOnly = true)
public class Narrative {

    private final TargetReports targets;
    private final Returns returns;
    private final PaperRegisters papers;
    private final OfficeReports office;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Narrative(
            TargetReports targets,
            Returns returns,
            PaperRegisters papers,
            OfficeReports office,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.targets = targets;
        this.returns = returns;
        this.papers = papers;
        this.office = office;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The report as a Word file.
     *
     * @param unit name of the unit that reports
     * @param place where it is dated at, empty to be written
     */
    public byte[] of(Territory territory, ReportPeriod period, String unit, String place) {
        TargetReport report = targets.of(territory, period);
        Map<String, Returns.Made> forms = returns.of(territory, period).forms().stream()
                .collect(Collectors.toMap(Returns.Made::form, made -> made));
        Progress admitted = report.total().goals().get(Goal.ADMITTED);
        LocalDate today = clock.today();
        Map<String, List<String>> values = new HashMap<>();
        values.put("co_quan", List.of(unit));
        values.put(
                "dia_danh_ngay",
                List.of("%s, ngày %02d tháng %02d năm %d"
                        .formatted(
                                place.isBlank() ? "……………" : place,
                                today.getDayOfMonth(),
                                today.getMonthValue(),
                                today.getYear())));
        values.put("ky_bao_cao", List.of(lower(period.label())));
        values.put("so_ket_nap", List.of(number(admitted.result())));
        values.put("ket_qua", List.of(result(admitted, cell(forms, "2-BTCTW", "I", "3"))));
        values.put("nguon", List.of(sources(report.total())));
        values.put("co_cau", composition(forms.get("2-BTCTW"), report));
        values.put("to_chuc", List.of(units(forms)));
        values.put("cong_nhan", List.of(confirmations(report, forms)));
        values.put("ho_so", List.of(dossiers(territory, period)));
        for (String written : List.of("han_che", "nhiem_vu", "noi_gui", "thay_mat")) {
            values.put(written, List.of());
        }
        return office.filled(OfficeReports.ADMISSIONS, values);
    }

    private static String result(Progress admitted, Object yearBefore) {
        String target = admitted.target() == null
                ? "chưa đặt chỉ tiêu"
                : "đạt %s chỉ tiêu %s".formatted(Measure.SHARE.text(admitted), number(admitted.target()));
        return "Kết nạp %s đảng viên, %s; kỳ trước %s, cùng kỳ năm trước %s."
                .formatted(number(admitted.result()), target, number(admitted.before()), number(yearBefore));
    }

    private static String sources(TargetReport.Row total) {
        Progress recognised = total.goals().get(Goal.RECOGNISED);
        Progress trained = total.goals().get(Goal.TRAINED);
        return "Xét công nhận %s cảm tình Đảng (kỳ trước %s); %s người được cấp giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng (kỳ trước %s)."
                .formatted(
                        number(recognised.result()),
                        number(recognised.before()),
                        number(trained.result()),
                        number(trained.before()));
    }

    /** The rows of the return that anybody belongs to, each with its share of all. */
    private static List<String> composition(Returns.Made made, TargetReport report) {
        List<String> lines = new ArrayList<>();
        if (made != null) {
            Object all = made.cell("I", "2");
            for (int i = 0; i < made.marks().size(); i++) {
                String mark = made.marks().get(i);
                Object count = made.cell(mark, "2");
                if (mark.matches("I\\..*|II\\..*") && count instanceof Long some && some > 0) {
                    lines.add("- %s: %s (%s);"
                            .formatted(
                                    made.table().rows().get(i).get(0).toString().replaceFirst("^- ", ""),
                                    number(some),
                                    Measure.written(new Share(some, ((Number) all).longValue()))));
                }
            }
        }
        if (report.composition().averageAge() != null) {
            lines.add("- Tuổi bình quân: %s."
                    .formatted(report.composition().averageAge().toString().replace('.', ',')));
        }
        return lines.isEmpty() ? List.of("- Chưa kết nạp ai trong kỳ.") : lines;
    }

    private static String units(Map<String, Returns.Made> forms) {
        long all = count(cell(forms, "2-BTCTW", "III", "2"));
        long without = count(cell(forms, "10-TCTW", "3", "1"));
        return "%s trong %s tổ chức cơ sở đảng có kết nạp đảng viên; %s tổ chức không có."
                .formatted(number(all - without), number(all), number(without));
    }

    private static String confirmations(TargetReport report, Map<String, Returns.Made> forms) {
        return "Công nhận chính thức %s đảng viên dự bị; %s việc trễ hạn; xóa tên %s đảng viên dự bị."
                .formatted(
                        number(report.total().goals().get(Goal.CONFIRMED).result()),
                        number(report.duties().lateConfirmations()),
                        number(cell(forms, "10-TCTW", "2", "1")));
    }

    private String dossiers(Territory territory, ReportPeriod period) {
        List<List<?>> returned =
                papers.returned(territory, new Registers.Period(period.from(), period.to(), clock.today()));
        Map<Stage, Long> waiting = new EnumMap<>(Stage.class);
        jdbc.sql(
                        """
                        select stage, count(*) as cases from admission_case
                        where status = :running and cell_code in (:cells) group by stage""")
                .param("running", CaseStatus.RUNNING.name())
                .param("cells", territory.cells())
                .query(row -> {
                    waiting.put(Stage.valueOf(row.getString("stage")), row.getLong("cases"));
                });
        String stages = waiting.entrySet().stream()
                .map(stage -> "%s %s".formatted(lower(stage.getKey().label()), number(stage.getValue())))
                .collect(Collectors.joining(", "));
        return "Trả lại %s lượt hồ sơ. Hồ sơ đang giải quyết: %s."
                .formatted(number((long) returned.size()), stages.isEmpty() ? "không có" : stages);
    }

    private static Object cell(Map<String, Returns.Made> forms, String form, String row, String column) {
        return forms.containsKey(form) ? forms.get(form).cell(row, column) : null;
    }

    private static long count(Object cell) {
        return cell instanceof Number number ? number.longValue() : 0;
    }

    private static String number(Object count) {
        return count == null ? "0" : Measure.written(((Number) count).longValue());
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
