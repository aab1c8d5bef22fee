package vn.ketnap.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.admission.ReturnReason;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Relation;
import vn.ketnap.report.Territory;
import vn.ketnap.training.Grade;

/** The registers whose rows are papers: certificates, returned dossiers, requests for verification. One question each. */
@Component
@Transactional(readOnly = true)
class PaperRegisters {

    static final List<String> CERTIFICATE_COLUMNS = withPerson(
            "Lớp", "Số giấy chứng nhận", "Nơi cấp", "Từ ngày", "Đến ngày", "Ngày cấp", "Xếp loại", "Có giá trị đến");
    static final List<String> RETURN_COLUMNS = withPerson("Ngày trả lại", "Lý do");
    static final List<String> VERIFICATION_COLUMNS = withPerson(
            "Quan hệ",
            "Người được thẩm tra",
            "Nơi thẩm tra",
            "Ngày gửi",
            "Ngày nơi thẩm tra nhận",
            "Ngày trả lời",
            "Văn bản trả lời",
            "Số ngày từ khi gửi");

    private static final String SELECT =
            """
            select w.* from (select x.*, c.number as case_number, c.regulation, a.full_name, a.birth_date, a.birth_year_only,
              a.given_order, a.family_order, %s as cell_then
            """
                    .formatted(RegisterCases.CELL_THEN);

    private static final String OF_CASE =
            " join admission_case c on c.id = x.case_id join applicant a on a.id = c.applicant_id where ";

    private static final String IN_ORDER = " between :from and :to and %1$s <= :day) w where w.cell_then in (:cells)"
            + " order by w.%2$s, w.given_order, w.family_order, w.id";

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final UnitTree units;

    PaperRegisters(JdbcClient jdbc, Regulations regulations, UnitTree units) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.units = units;
    }

    private static List<String> withPerson(String... columns) {
        return Stream.concat(Stream.of("Số hồ sơ", "Họ và tên", "Ngày sinh", "Chi bộ"), Stream.of(columns))
                .toList();
    }

    /** What a row says beyond the person. */
    private interface Rest {
        List<Object> of(ResultSet row) throws SQLException;
    }

    List<List<?>> certificates(Territory territory, Registers.Period period) {
        String sql = SELECT + " from certificate x" + OF_CASE + "x.issued_on"
                + IN_ORDER.formatted("x.issued_on", "issued_on");
        return numbered(rows(sql, territory, period, this::certificate));
    }

    private List<Object> certificate(ResultSet row) throws SQLException {
        LocalDate issued = day(row, "issued_on");
        boolean awareness = row.getString("kind").equals("AWARENESS");
        int months = regulations
                .validity(DocumentKind.AWARENESS_CERTIFICATE, row.getString("regulation"))
                .months();
        return Arrays.asList(
                awareness ? "Bồi dưỡng nhận thức về Đảng" : "Bồi dưỡng đảng viên mới",
                row.getString("certificate_number"),
                row.getString("issuer"),
                day(row, "from_date"),
                day(row, "to_date"),
                issued,
                Grade.valueOf(row.getString("grade")).label(),
                awareness ? issued.plusMonths(months) : null);
    }

    /** One row for each return of a dossier, with all its reasons. */
    List<List<?>> returned(Territory territory, Registers.Period period) {
        String sql = SELECT + " from dossier_return x" + OF_CASE + "x.returned_on"
                + IN_ORDER.formatted("x.returned_on", "returned_on");
        Map<List<Object>, List<Object>> together = new LinkedHashMap<>();
        rows(
                        sql,
                        territory,
                        period,
                        row -> Arrays.asList(
                                day(row, "returned_on"),
                                ReturnReason.valueOf(row.getString("reason")).label()))
                .forEach(row -> {
                    int last = row.size() - 1;
                    together.merge(new ArrayList<>(row.subList(0, last)), row, (first, next) -> {
                        first.set(last, first.get(last) + "; " + next.get(last));
                        return first;
                    });
                });
        return numbered(List.copyOf(together.values()));
    }

    /** A reply that came after the day is not there yet. */
    List<List<?>> verifications(Territory territory, Registers.Period period) {
        String sql = SELECT + " from verification_request x" + OF_CASE + "x.sent_on"
                + IN_ORDER.formatted("x.sent_on", "sent_on");
        return numbered(rows(sql, territory, period, row -> {
            LocalDate sent = day(row, "sent_on");
            LocalDate received = until(day(row, "received_on"), period.day());
            LocalDate replied = until(day(row, "replied_on"), period.day());
            return Arrays.asList(
                    Relation.valueOf(row.getString("relation")).label(),
                    row.getString("person_name"),
                    row.getString("place"),
                    sent,
                    received,
                    replied,
                    replied == null ? "" : row.getString("reply_number"),
                    ChronoUnit.DAYS.between(sent, replied == null ? period.day() : replied));
        }));
    }

    private List<List<Object>> rows(String sql, Territory territory, Registers.Period period, Rest rest) {
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("to", period.to())
                .param("day", period.day())
                .param("cells", territory.cells())
                .query((row, number) -> {
                    LocalDate birth = day(row, "birth_date");
                    List<Object> cells = new ArrayList<>(Arrays.asList(
                            row.getString("case_number"),
                            row.getString("full_name"),
                            row.getBoolean("birth_year_only") ? String.valueOf(birth.getYear()) : birth,
                            units.unit(row.getString("cell_then")).name()));
                    cells.addAll(rest.of(row));
                    return cells;
                })
                .list();
    }

    private static List<List<?>> numbered(List<List<Object>> rows) {
        List<List<?>> numbered = new ArrayList<>();
        rows.forEach(row -> {
            List<Object> line = new ArrayList<>(List.of(numbered.size() + 1));
            line.addAll(row);
            numbered.add(line);
        });
        return numbered;
    }

    private static LocalDate until(LocalDate date, LocalDate day) {
        return date == null || date.isAfter(day) ? null : date;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
