package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.Stage;

/** What a change of the rules means for the cases that are open. */
@Component
class OpenCases {

    private static final int FEW = 5;

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open case.
     *
     * @param voted whether a vote of the cell has bound it
     */
    record Open(String number, String regulation, Stage stage, boolean voted) {}

    /** Open cases by what a new version means for them, by stage; those that a vote has bound stay with their version. */
    List<Report.Cases> under(Draft draft) {
        String from = DateFormats.date(draft.from());
        return grouped(
                open(),
                each -> each.voted()
                        ? "Đã biểu quyết ở chi bộ, tiếp tục theo %s: %s"
                                .formatted(each.regulation(), each.stage().label())
                        : "Việc làm từ ngày %s theo %s: %s"
                                .formatted(from, draft.version(), each.stage().label()));
    }

    /** Open cases that a vote has bound to one of these versions, by version. */
    List<Report.Cases> boundTo(Set<String> versions) {
        return grouped(
                open().stream()
                        .filter(each -> each.voted() && versions.contains(each.regulation()))
                        .toList(),
                each -> "Đang theo %s, có dòng đã đổi".formatted(each.regulation()));
    }

    /** How many cases and deadlines name a version; with any the version has to stay. */
    int naming(String version) {
        return jdbc.sql(
                        """
                        select (select count(*) from admission_case where regulation = :version or removal_regulation = :version)
                          + (select count(*) from deadline where regulation = :version)""")
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    /** All of them by number. */
    List<Open> open() {
        return jdbc.sql(
                        "select number, regulation, stage, body from admission_case where status = :running order by number")
                .param("running", CaseStatus.RUNNING.name())
                .query((row, i) -> new Open(
                        row.getString("number"),
                        row.getString("regulation"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("body") != null))
                .list();
    }

    private static List<Report.Cases> grouped(List<Open> cases, java.util.function.Function<Open, String> what) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        cases.forEach(each -> groups.computeIfAbsent(what.apply(each), key -> new ArrayList<>())
                .add(each.number()));
        return groups.entrySet().stream()
                .map(group -> new Report.Cases(
                        group.getKey(),
                        group.getValue().size(),
                        List.copyOf(group.getValue()
                                .subList(0, Math.min(FEW, group.getValue().size())))))
                .toList();
    }
}
