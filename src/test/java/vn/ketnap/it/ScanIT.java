package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.engine.process.CaseVariables;

/**
 * Nothing that a form brings stays in the engine. Every form carries marked texts and unmistakable numbers, and after
 * every task all columns of all tables of the engine are searched for them.
 */
@KetNapTest
class ScanIT {

    private static final String MARK = "Zq7xw";
    private static final String NAME = "Nguyễn Thị Phương " + MARK;
    private static final Map<String, Object> PERSON = Map.of(
            "fullName",
            NAME,
            "birthDate",
            "1987-06-05",
            "citizenId",
            "098187432101",
            "homePlace",
            "Xã An Bình " + MARK,
            "residence",
            "Ngõ 12 " + MARK,
            "occupation",
            "Giảng viên " + MARK,
            "workUnit",
            "Khoa " + MARK,
            "phone",
            "0987654321");

    /** A cell of many members, so that its figures cannot be mistaken for anything else. */
    private static final Map<String, Object> FIGURES_OF_A_CELL =
            Map.of("attendanceTotalOfficial", 7919, "attendancePresentOfficial", 7907, "voteYes", 7901, "voteNo", 3);

    private static final Map<String, Object> FIGURES_OF_A_COMMITTEE =
            Map.of("attendanceTotal", 997, "attendancePresent", 991, "voteYes", 983, "voteNo", 3);

    private static final List<String> MEMBERS =
            List.of("Trần Thị Minh Nguyệt", "Nguyễn Hoàng Quốc Bảo", "Lê Văn Thành Đạt", "Phạm Thị Thu Hằng");

    /** Whole numbers only: ids of the engine hold any digits. */
    private static final Pattern TRACES = Pattern.compile(
            MARK + "|098187432101|1987-06-05|05/06/1987|0987654321|(?<![\\w.-])(7919|7907|7901|997|991|983)(?![\\w.-])|"
                    + String.join("|", MEMBERS));

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Test
    void theEngineKeepsNothingOfTheForms() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), PERSON);
        Set<String> found = new TreeSet<>(traces());
        Set<String> marked = new TreeSet<>();

        run.toTheEnd(number, (task, values) -> {
            run.complete(number, task, marked(task, values, marked));
            traces().forEach(trace -> found.add("after " + task.taskId() + ": " + trace));
            variablesAreThoseOfTheProcess(number);
        });

        assertThat(found).isEmpty();
        assertThat(marked).as("fields that were marked").hasSizeGreaterThan(30);
        theRegisterHasThem(number);
    }

    /** The search would find what it looks for. */
    private void theRegisterHasThem(String number) {
        assertThat(traces("RESOLUTION")).isNotEmpty();
        assertThat(traces("CASE_PAPER")).isNotEmpty();
        assertThat(traces("APPLICANT")).isNotEmpty();
        assertThat(run.file(number).applicant().fullName()).isEqualTo(NAME);
    }

    private void variablesAreThoseOfTheProcess(String number) {
        assertThat(database.queryForList(
                        """
                        select distinct v.name_ from act_ru_variable v
                        join act_ru_execution e on e.id_ = v.proc_inst_id_
                        where e.business_key_ = ?""",
                        String.class,
                        number))
                .isSubsetOf(CaseVariables.kept());
        assertThat(Stored.rows(database)).containsEntry("ACT_HI_VARINST", 0).containsEntry("ACT_HI_DETAIL", 0);
    }

    private List<String> traces() {
        return Stored.tables(database).stream()
                .filter(table -> table.startsWith("ACT_"))
                .flatMap(table -> traces(table).stream())
                .toList();
    }

    private List<String> traces(String table) {
        List<String> found = new ArrayList<>();
        // what is deployed is ours, not a person's
        String deployed = table.equals("ACT_GE_BYTEARRAY") ? " where deployment_id_ is null" : "";
        database.query("select * from \"" + table + "\"" + deployed, row -> {
            int columns = row.getMetaData().getColumnCount();
            // The name is allowed in its variable and in the title of an open task, to tell one task from the next.
            boolean named = table.equals("ACT_RU_TASK")
                    || table.equals("ACT_RU_VARIABLE") && "applicantName".equals(row.getString("NAME_"));
            for (int column = 1; column <= columns; column++) {
                String text = text(row.getObject(column));
                if (TRACES.matcher(named ? text.replace(NAME, "") : text).find()) {
                    found.add(table + "." + row.getMetaData().getColumnName(column) + " = " + text);
                }
            }
        });
        return found;
    }

    private static String text(Object value) throws java.sql.SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof java.sql.Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return value == null || value instanceof Timestamp ? "" : value.toString();
    }

    /** Puts the mark into every text a person could have typed and takes figures that nothing else has. */
    private static Map<String, Object> marked(OpenTask task, Map<String, Object> usual, Set<String> fields) {
        Map<String, Object> values = new HashMap<>(usual);
        values.replaceAll((field, value) -> marked(task.taskId() + "." + field, value, fields));
        if (values.containsKey("voteYes")) {
            values.putAll(values.containsKey("attendanceTotal") ? FIGURES_OF_A_COMMITTEE : FIGURES_OF_A_CELL);
            values.put("voteNoReason", "Lý do " + MARK);
            values.put("attendanceAbsenceReason", "Đi công tác " + MARK);
        }
        // nobody of that name holds an office
        values.put("overrideReason", "Đã đối chiếu " + MARK);
        return values;
    }

    private static Object marked(String field, Object value, Set<String> fields) {
        if (value instanceof List<?> rows) {
            return rows.stream().map(row -> marked(field, row, fields)).toList();
        }
        if (value instanceof Map<?, ?> row) {
            // The person's own name is compared with the register, where it stands with its mark.
            boolean known = "APPLICANT".equals(row.get("relation"));
            return row.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().toString(),
                            entry -> known && entry.getKey().equals("personName")
                                    ? entry.getValue()
                                    : marked(field + "." + entry.getKey(), entry.getValue(), fields)));
        }
        boolean typed = value instanceof String text && text.matches("(?s).*\\p{Ll}.*");
        if (typed) {
            fields.add(field);
        }
        return typed ? value + " " + MARK : value;
    }
}
