package vn.ketnap.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how the returns are made: rows, columns and cross-checks, and the sort of each grassroots unit. */
@Component
@Transactional
class Definitions {

    private final JdbcClient jdbc;

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All returns in their order. */
    @Transactional(readOnly = true)
    List<ReturnForm> forms() {
        Map<String, ReturnForm> forms = new LinkedHashMap<>();
        jdbc.sql("select form, title from return_form order by sort_order, form")
                .query(row -> {
                    String form = row.getString("form");
                    forms.put(form, new ReturnForm(form, row.getString("title"), new ArrayList<>(), new ArrayList<>()));
                });
        jdbc.sql(
                        "select form, side, mark, label, counted, condition, span from return_line order by form, sort_order, mark")
                .query((row, number) -> new ReturnLine(
                        row.getString("form"),
                        ReturnLine.Side.valueOf(row.getString("side")),
                        row.getString("mark"),
                        row.getString("label"),
                        Optional.ofNullable(row.getString("counted"))
                                .map(Counted::valueOf)
                                .orElse(null),
                        row.getString("condition"),
                        Optional.ofNullable(row.getString("span"))
                                .map(Span::valueOf)
                                .orElse(null)))
                .list()
                .forEach(line -> {
                    ReturnForm form = forms.get(line.form());
                    (line.side() == ReturnLine.Side.ROW ? form.rows() : form.columns()).add(line);
                });
        return List.copyOf(forms.values());
    }

    @Transactional(readOnly = true)
    List<ReturnCheck> checks() {
        return jdbc.sql("select label, left_side, right_side from return_check order by id")
                .query((row, number) -> new ReturnCheck(
                        row.getString("label"), row.getString("left_side"), row.getString("right_side")))
                .list();
    }

    /** Code of the sort by the code of each grassroots unit that has one. */
    @Transactional(readOnly = true)
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        jdbc.sql("select unit_code, kind from unit_kind order by unit_code").query(row -> {
            kinds.put(row.getString("unit_code"), row.getString("kind"));
        });
        return kinds;
    }

    void replaceKinds(Map<String, String> kinds) {
        jdbc.sql("delete from unit_kind").update();
        kinds.forEach((unit, kind) -> jdbc.sql("insert into unit_kind (unit_code, kind) values (:unit, :kind)")
                .param("unit", unit)
                .param("kind", kind)
                .update());
    }

    void replaceChecks(List<ReturnCheck> checks) {
        jdbc.sql("delete from return_check").update();
        checks.forEach(check -> jdbc.sql(
                        "insert into return_check (label, left_side, right_side) values (:label, :left, :right)")
                .param("label", check.label())
                .param("left", check.left())
                .param("right", check.right())
                .update());
    }

    /** Puts these forms, with their lines in this order, in place of all that stood. */
    void replaceForms(List<ReturnForm> forms) {
        jdbc.sql("delete from return_line").update();
        jdbc.sql("delete from return_form").update();
        for (int i = 0; i < forms.size(); i++) {
            ReturnForm form = forms.get(i);
            jdbc.sql("insert into return_form (form, title, sort_order) values (:form, :title, :order)")
                    .param("form", form.form())
                    .param("title", form.title())
                    .param("order", i)
                    .update();
            insert(form.columns());
            insert(form.rows());
        }
    }

    private void insert(List<ReturnLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            ReturnLine line = lines.get(i);
            jdbc.sql(
                            """
                            insert into return_line (form, side, sort_order, mark, label, counted, condition, span)
                            values (:form, :side, :order, :mark, :label, :counted, :condition, :span)""")
                    .param("form", line.form())
                    .param("side", line.side().name())
                    .param("order", i)
                    .param("mark", line.mark())
                    .param("label", line.label())
                    .param(
                            "counted",
                            line.counted() == null ? null : line.counted().name())
                    .param("condition", line.condition())
                    .param("span", line.span() == null ? null : line.span().name())
                    .update();
        }
    }
}
