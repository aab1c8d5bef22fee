package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;

/** The rows in which two states of the rules differ, in words. */
final class RuleChanges {

    private static final Map<String, String> AREAS = Map.of(
            "timeLimits", "Thời hạn",
            "taskDue", "Thời hạn",
            "escalation", "Thời hạn",
            "verificationDelivery", "Thời hạn",
            "paperForm", "Giấy tờ",
            "dossierChecklist", "Giấy tờ",
            "formSeries", "Giấy tờ",
            "memberCard", "Giấy tờ",
            "ageGroup", "Báo cáo",
            "congressTerm", "Báo cáo");

    private RuleChanges() {}

    /** Every row of the later state that the earlier one has not, and the other way round. */
    static List<Report.Change> between(List<RuleTable> before, List<RuleTable> after) {
        List<Report.Change> changes = new ArrayList<>();
        for (RuleTable table : after) {
            RuleTable old = RuleCheck.table(before, table.id());
            for (RuleRow row : table.rows()) {
                Optional<RuleRow> same = old.row(row.id());
                if (same.filter(row::equals).isEmpty()) {
                    changes.add(change(table, row, kind(table, row, same), Examples.of(table, row)));
                }
            }
            old.rows().stream()
                    .filter(row -> table.row(row.id()).isEmpty())
                    .forEach(row -> changes.add(change(old, row, "bỏ", "")));
        }
        return changes;
    }

    /** Versions of which rows say something else, but for the new one. */
    static Set<String> touched(Candidate candidate, String newVersion) {
        Set<String> versions = new LinkedHashSet<>();
        for (RuleTable table : candidate.after()) {
            RuleTable before = RuleCheck.table(candidate.before(), table.id());
            table.rows().stream()
                    .filter(row -> before.row(row.id()).filter(row::equals).isEmpty())
                    .forEach(row -> versions.addAll(table.versions(row)));
        }
        versions.removeIf(version -> version.equals(newVersion));
        return versions;
    }

    private static String kind(RuleTable table, RuleRow row, Optional<RuleRow> before) {
        if (before.isEmpty()) {
            return "mới";
        }
        int version = table.version();
        boolean sameWords = version >= 0
                && row.equals(before.get().with(version, row.tests().get(version)));
        return sameWords ? "đổi văn bản" : "sửa";
    }

    private static Report.Change change(RuleTable table, RuleRow row, String kind, String example) {
        return new Report.Change(
                AREAS.getOrDefault(table.id(), "Điều kiện, thẩm quyền, trình tự"),
                table.name(),
                row.id(),
                kind,
                String.join(", ", table.versions(row)),
                row.description(),
                example);
    }
}
