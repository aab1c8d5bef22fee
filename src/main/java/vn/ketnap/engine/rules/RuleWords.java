package vn.ketnap.engine.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.platform.DateFormats;

/** The words in which people read the cells of the decision tables. */
final class RuleWords {

    /** Columns that only lead from one table to another; what they stand for is told in words by another column. */
    private static final List<String> LINKS = List.of(
            "dossierChecklist.paper",
            "paperForm.paper",
            "paperForm.template",
            "paperForm.record",
            "priorConsent.consent",
            "requirement.requirement",
            "regulationVersion.version",
            "timeLimits.limit",
            "unitDuty.limit",
            "localRule.local");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>) *(?:(\\d+)|date\\(\"([\\d-]+)\"\\))");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern WARNING = Pattern.compile("(\\d+)(%|wd|d|m)");
    private static final Map<String, String> BOUNDS = Map.of("<", "dưới ", "<=", "đến ", ">", "trên ", ">=", "từ ");

    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "{{cap_uy_xet}}", "cấp ủy xem xét",
            "{{chi_bo}}", "chi bộ",
            "{{co_quan_quyet_dinh}}", "cơ quan quyết định",
            "|", "; ");

    private final Map<String, Map<String, String>> more;

    /**
     * Adds what other models name.
     *
     * @param steps names of steps by their ids
     * @param limits names of limits by their ids
     */
    RuleWords(Map<String, String> steps, Map<String, String> limits) {
        more = Map.of(
                "task", steps,
                "tasks", steps,
                "openStep", steps,
                "neededBefore", steps,
                "limit", limits,
                "limits", limits,
                "extends", limits);
    }

    /** Whether people read the column at all. */
    static boolean isRead(String table, String column) {
        return !LINKS.contains(table + '.' + column);
    }

    /** The heading of a column without what explains its codes. */
    static String heading(String label) {
        return label.replaceAll(" \\((?:bỏ trống|BLOCK).*\\)$", "");
    }

    /** A cell in words; empty where anything will do. */
    String of(String table, String column, String cell) {
        List<String> quoted =
                QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
        if (!quoted.isEmpty() && !cell.contains("date(")) {
            return quoted.stream().map(text -> texts(table, column, text)).collect(Collectors.joining("; "));
        }
        return switch (cell) {
            case "-" -> "";
            case "true" -> "có";
            case "false" -> "không";
            default -> range(cell);
        };
    }

    private String texts(String table, String column, String text) {
        if (DATE.matcher(text).matches()) {
            return DateFormats.date(LocalDate.parse(text));
        }
        if (column.equals("warnAt")) {
            return WARNING.matcher(text).replaceAll(RuleWords::warning).replace(",", "; ");
        }
        Map<String, String> words = words(table, column);
        if (!words.isEmpty() && Arrays.stream(text.split(",")).allMatch(words::containsKey)) {
            return Arrays.stream(text.split(",")).map(words::get).collect(Collectors.joining("; "));
        }
        String plain = text;
        for (Map.Entry<String, String> each : PLACEHOLDERS.entrySet()) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        return plain;
    }

    private Map<String, String> words(String table, String column) {
        return Stream.of(table + '.' + column, column)
                .map(key -> RuleCodes.COLUMNS.getOrDefault(key, more.get(key)))
                .filter(words -> words != null)
                .findFirst()
                .orElse(Map.of());
    }

    private static String range(String cell) {
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            return "từ %s đến %s".formatted(range.group(1), range.group(2));
        }
        Matcher bound = BOUND.matcher(cell);
        if (bound.matches()) {
            return BOUNDS.get(bound.group(1))
                    + (bound.group(2) == null ? DateFormats.date(LocalDate.parse(bound.group(3))) : bound.group(2));
        }
        return cell;
    }

    private static String warning(MatchResult when) {
        String amount = when.group(1);
        return switch (when.group(2)) {
            case "%" -> amount.equals("0") ? "ngay khi bắt đầu" : "khi qua " + amount + "% thời hạn";
            case "wd" -> "còn " + amount + " ngày làm việc";
            case "d" -> "còn " + amount + " ngày";
            default -> "còn " + amount + " tháng";
        };
    }
}
