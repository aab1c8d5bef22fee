package vn.ketnap.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.target.Composition;
import vn.ketnap.target.Goal;
import vn.ketnap.target.Measure;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.Share;
import vn.ketnap.target.Target;
import vn.ketnap.target.TargetColumn;
import vn.ketnap.target.TargetReport;

/** The report on targets as sheets of a workbook, and the workbook in which targets are handed in. */
final class TargetSheets {

    private TargetSheets() {}

    static byte[] workbook(TargetReport report) {
        List<String> headings = List.of(
                report.title(),
                "Chỉ tiêu và kết quả: " + report.periodLabel() + ", tính đến ngày " + DateFormats.date(report.today()));
        return Sheet.workbook(results(report, headings), composition(report, headings), passages(report, headings));
    }

    /** One row for each unit, with what has been entered so far. */
    static byte[] template(List<UnitView> units, ReportPeriod period, Map<String, Target> entered) {
        List<String> columns =
                TargetColumn.all().stream().map(TargetColumn::label).toList();
        Sheet sheet = new Sheet("Chỉ tiêu", List.of(), columns)
                .texts(TargetColumn.UNIT.label())
                .texts(TargetColumn.PERIOD.label());
        for (UnitView unit : units) {
            Target target = entered.getOrDefault(unit.code(), new Target(unit.code(), period, Map.of(), null));
            List<Object> cells = new ArrayList<>(List.of(unit.code(), unit.name(), period.code()));
            Stream.of(Goal.values()).map(target.goals()::get).forEach(cells::add);
            cells.add(target.staff());
            sheet.add(cells.toArray());
        }
        return Sheet.workbook(sheet);
    }

    private static Sheet results(TargetReport report, List<String> headings) {
        List<String> columns = new ArrayList<>(List.of("Đơn vị"));
        for (Goal goal : Goal.values()) {
            Stream.of(Measure.values())
                    .map(what -> goal.label() + ": " + what.label().toLowerCase(Locale.ROOT))
                    .forEach(columns::add);
        }
        columns.addAll(List.of("Đảng viên", "Biên chế", "Đảng viên / biên chế", "Kết nạp / đảng viên"));
        Sheet sheet = new Sheet("Kết quả", headings, columns);
        Stream.concat(report.rows().stream(), Stream.of(report.total())).forEach(row -> sheet.add(cells(row)));
        return sheet;
    }

    private static Object[] cells(TargetReport.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.code().isEmpty() ? "Tổng cộng" : row.name()));
        for (Goal goal : Goal.values()) {
            for (Measure measure : Measure.values()) {
                Object told = measure.of(row.goals().get(goal));
                cells.add(told instanceof Share share ? percent(share) : told);
            }
        }
        cells.add(row.members());
        cells.add(row.ofStaff() == null ? null : row.ofStaff().whole());
        cells.add(percent(row.ofStaff()));
        cells.add(percent(row.growth()));
        return cells.toArray();
    }

    private static Sheet composition(TargetReport report, List<String> headings) {
        Composition all = report.composition();
        Sheet sheet = new Sheet("Cơ cấu", headings, List.of("Người mới kết nạp", "Số người", "Trên tổng số", "Tỷ lệ"));
        add(sheet, "Nữ", all.women());
        add(sheet, "Thanh niên", all.youth());
        add(sheet, "Dân tộc thiểu số", all.ethnicMinority());
        add(sheet, "Theo tôn giáo", all.religious());
        all.ages().forEach(group -> add(sheet, "Tuổi " + group.label(), group.share()));
        all.educations().forEach(group -> add(sheet, "Học vấn: " + group.label(), group.share()));
        all.sources().forEach(group -> add(sheet, "Nguồn: " + group.label(), group.share()));
        add(sheet, "Giới thiệu về nơi cư trú đúng hạn", report.duties().introductions());
        sheet.add("Công nhận chính thức trễ hạn", report.duties().lateConfirmations());
        return sheet;
    }

    private static Sheet passages(TargetReport report, List<String> headings) {
        Sheet sheet = new Sheet(
                "Chuyển giai đoạn",
                headings,
                List.of("Từ giai đoạn", "Sang", "Số hồ sơ vào", "Số hồ sơ đã qua", "Tỷ lệ", "Trung vị số ngày"));
        report.passages()
                .forEach(passage -> sheet.add(
                        passage.stage(),
                        passage.next(),
                        passage.passed().whole(),
                        passage.passed().part(),
                        percent(passage.passed()),
                        passage.medianDays()));
        return sheet;
    }

    private static void add(Sheet sheet, String label, Share share) {
        sheet.add(label, share.part(), share.whole(), percent(share));
    }

    private static Sheet.Percent percent(Share share) {
        return share == null || share.getPercent() == null ? null : new Sheet.Percent(share.getPercent());
    }
}
