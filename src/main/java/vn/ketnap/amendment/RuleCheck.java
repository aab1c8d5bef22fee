package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.table.NewVersion;
import vn.ketnap.regulation.table.Questions;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.RowError;

/** Whether tables may be put in force: what the build asks of the shipped ones, asked of any. */
final class RuleCheck {

    static final String VERSIONS = "regulationVersion";
    private static final String LIMITS = "timeLimits";

    /** Lists of which a text may drop a row; every other question has to keep its answer. */
    private static final Set<String> LISTS =
            Set.of("dossierChecklist", "paperForm", "priorConsent", "verifiedRelation", "dateOrder");

    private static final Pattern ARTICLE = Pattern.compile("\"[^\"]{6,}\"");

    private final List<RuleTable> before;
    private final Map<String, String> like;
    private final ToIntBiFunction<String, String> place;
    private final List<RowError> errors = new ArrayList<>();

    /**
     * A check.
     *
     * @param before the tables that hold now
     * @param place line of a sheet by table and row
     */
    RuleCheck(List<RuleTable> before, List<NewVersion> versions, ToIntBiFunction<String, String> place) {
        this.before = before;
        this.like = versions.stream().collect(Collectors.toMap(NewVersion::id, NewVersion::like));
        this.place = place;
    }

    /** What stands in the way of these tables, all of them; empty when they may hold. */
    List<RowError> of(List<RuleTable> after) {
        Set<String> versions = versions(after);
        for (String gone : versions(before)) {
            if (!versions.contains(gone)) {
                refuse(VERSIONS, "", "", gone, "Văn bản đang dùng không được bỏ.");
            }
        }
        Set<String> limits = texts(table(after, LIMITS), "limit");
        Map<String, RuleTable> old = new HashMap<>();
        before.forEach(table -> old.put(table.id(), table));
        for (RuleTable table : after) {
            if (table.equals(old.get(table.id()))) {
                continue;
            }
            table.rows().forEach(row -> checkRow(table, row, versions, limits));
            checkOrder(old.get(table.id()), table);
            if (errors.stream().noneMatch(error -> error.sheet().equals(table.id()))) {
                checkAnswers(old.get(table.id()), table, versions);
            }
        }
        return errors;
    }

    private void checkRow(RuleTable table, RuleRow row, Set<String> versions, Set<String> limits) {
        if (row.description().isBlank()) {
            refuse(table.id(), row.id(), RuleSheets.DESCRIPTION, "", "Mỗi dòng phải có mô tả.");
        }
        if (!ARTICLE.matcher(row.values().get(table.output("article"))).matches()) {
            refuse(table.id(), row.id(), "Căn cứ", table.text(row, "article"), "Mỗi dòng phải ghi căn cứ.");
        }
        if (Arrays.stream(Certainty.values()).noneMatch(each -> each.name().equals(table.text(row, "certainty")))) {
            refuse(
                    table.id(),
                    row.id(),
                    "Độ chắc chắn",
                    table.text(row, "certainty"),
                    "Chỉ nhận CERTAIN, QUOTED, SECONDARY, LOCAL, ASSUMED.");
        }
        int version = table.version();
        if (version >= 0) {
            List<String> named = table.versions(row);
            if (named.isEmpty()) {
                refuse(table.id(), row.id(), "Phiên bản quy định", "", "Mỗi dòng phải ghi các văn bản mà nó thuộc về.");
            }
            named.stream()
                    .filter(each -> !versions.contains(each))
                    .forEach(each ->
                            refuse(table.id(), row.id(), "Phiên bản quy định", each, "Không có văn bản mang mã này."));
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            RuleColumn column = table.inputs().get(i);
            if (column.type() == RuleColumn.Type.TEXT && i != version) {
                checkCodes(table, row, column, CellWords.ofTest(row.tests().get(i), column), limits);
            }
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            RuleColumn column = table.outputs().get(i);
            if (column.type() == RuleColumn.Type.TEXT) {
                checkCodes(table, row, column, CellWords.ofValue(row.values().get(i), column), limits);
            } else if (row.values().get(i).isEmpty() && isAlwaysFilled(table, i)) {
                refuse(table.id(), row.id(), column.label(), "", "Ô này không được để trống.");
            }
        }
    }

    private boolean isAlwaysFilled(RuleTable table, int output) {
        return before.stream()
                .filter(each -> each.id().equals(table.id()))
                .flatMap(each -> each.rows().stream())
                .noneMatch(row -> row.values().get(output).isEmpty());
    }

    private void checkCodes(RuleTable table, RuleRow row, RuleColumn column, String text, Set<String> limits) {
        boolean ofLimits = Set.of("limits", "extends").contains(column.name());
        List<String> known = ofLimits ? List.copyOf(limits) : column.values();
        if (text.isEmpty() || known.isEmpty()) {
            return;
        }
        for (String code : text.split(", ?")) {
            if (!known.contains(code)) {
                refuse(table.id(), row.id(), column.label(), code, "Ô này chỉ nhận: " + String.join(", ", known) + ".");
            }
        }
    }

    /** The order of rows is part of what they say; a rule that is to stand elsewhere is a new rule. */
    private void checkOrder(RuleTable old, RuleTable table) {
        List<String> ids = table.rows().stream().map(RuleRow::id).toList();
        int last = -1;
        for (RuleRow row : old.rows()) {
            int now = ids.indexOf(row.id());
            if (now >= 0 && now < last) {
                refuse(
                        table.id(),
                        row.id(),
                        RuleSheets.ID,
                        row.id(),
                        "Dòng đã đổi chỗ: xóa dòng này và thêm dòng mới với mã khác.");
                return;
            }
            last = Math.max(last, now);
        }
    }

    private void checkAnswers(RuleTable old, RuleTable table, Set<String> versions) {
        Questions asked = new Questions(table);
        for (RuleRow row : table.rows()) {
            if (asked.example(row).isEmpty()) {
                refuse(
                        table.id(),
                        row.id(),
                        RuleSheets.ID,
                        row.id(),
                        "Dòng không bao giờ được dùng: các dòng trên đã trả lời mọi trường hợp của nó.");
            } else if (table.hitPolicy().equals("UNIQUE")) {
                asked.about(row).stream()
                        .map(asked::answers)
                        .filter(answers -> answers.size() > 1)
                        .findFirst()
                        .ifPresent(answers -> refuse(
                                table.id(),
                                row.id(),
                                RuleSheets.ID,
                                row.id(),
                                "Cùng một trường hợp có hai dòng trả lời: "
                                        + answers.stream().map(RuleRow::id).collect(Collectors.joining(", ")) + "."));
            }
        }
        checkGaps(old, table, asked, versions);
    }

    /** What is answered today has to be answered, also under a version that says the same as the one of today. */
    private void checkGaps(RuleTable old, RuleTable table, Questions asked, Set<String> versions) {
        Questions today = new Questions(old);
        Set<String> told = new HashSet<>();
        for (RuleRow row : old.rows()) {
            boolean local = old.text(row, "certainty").equals(Certainty.LOCAL.name());
            boolean ofList = LISTS.contains(table.id());
            for (Map<String, Object> question : local ? List.<Map<String, Object>>of() : today.about(row)) {
                for (String version : table.version() < 0 ? Set.of("") : versions) {
                    Map<String, Object> now = under(question, version, table);
                    int before = today.answers(under(question, like.getOrDefault(version, version), table))
                            .size();
                    int after = asked.answers(now).size();
                    boolean gap = before > 0 && after == 0 && !ofList;
                    boolean twice = before == 1 && after > 1;
                    if ((gap || twice) && told.add(row.id() + version)) {
                        refuse(
                                table.id(),
                                row.id(),
                                "Phiên bản quy định",
                                version,
                                (gap ? "Không còn dòng nào trả lời: " : "Có hơn một dòng trả lời: ")
                                        + Examples.words(table, now) + ".");
                    }
                }
            }
        }
    }

    private static Map<String, Object> under(Map<String, Object> question, String version, RuleTable table) {
        Map<String, Object> now = new HashMap<>(question);
        if (table.version() >= 0) {
            now.put(RuleColumn.REGULATION, version);
        }
        return now;
    }

    /** The versions that the table of versions names. */
    static Set<String> versions(List<RuleTable> tables) {
        return texts(table(tables, VERSIONS), "version");
    }

    static RuleTable table(List<RuleTable> tables, String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(RuleTable table, String output) {
        return table.rows().stream()
                .map(row -> table.text(row, output))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void refuse(String table, String row, String column, String value, String reason) {
        errors.add(new RowError(table, place.applyAsInt(table, row), column, value, reason));
    }
}
