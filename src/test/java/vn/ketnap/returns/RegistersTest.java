package vn.ketnap.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.report.CaseRows;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.sheet.Tabulation;
import vn.ketnap.vocabulary.Stage;

/** The registers say what was true on the day that is asked for. */
@KetNapTest
@Transactional
class RegistersTest {

    private static final LocalDate RECOGNISED = LocalDate.of(2018, 3, 5);
    private static final LocalDate CEREMONY = LocalDate.of(2019, 5, 19);
    private static final LocalDate CONFIRMED = LocalDate.of(2020, 6, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    Registers registers;

    private CaseRows rows;
    private Territory whole;
    private Territory cell;
    private long id;

    @BeforeEach
    void register() {
        rows = new CaseRows(jdbc);
        whole = territories.of("manager.cs01", null);
        cell = territories.of("manager.cs01", "CB0001");
        id = rows.open("CB0001", "CS01", "DU00", Stage.CONFIRMATION);
        rows.named(id, "Sổ Thị Một")
                .date(id, "SYMPATHIZER_RESOLUTION", RECOGNISED)
                .date(id, "HELPER_ASSIGNED", RECOGNISED)
                .date(id, "ADMISSION_DECISION", CEREMONY.minusDays(10))
                .date(id, "CEREMONY", CEREMONY)
                .date(id, "CONFIRMATION_DECISION", CONFIRMED)
                .date(id, "CLOSED", CONFIRMED.plusDays(5));
    }

    private Stream<List<?>> mine(RegisterKind kind, Territory territory, LocalDate day) {
        return of(kind, territory, day).rows().stream().filter(row -> row.contains("Sổ Thị Một"));
    }

    private Tabulation of(RegisterKind kind, Territory territory, LocalDate day) {
        return registers.of(kind, territory, null, null, day);
    }

    @Test
    void aPersonStandsWhereHeOrSheStoodOnTheDay() {
        assertThat(mine(RegisterKind.SYMPATHIZERS, whole, RECOGNISED.minusDays(1)))
                .isEmpty();
        assertThat(mine(RegisterKind.SYMPATHIZERS, whole, RECOGNISED)).hasSize(1);
        assertThat(mine(RegisterKind.SYMPATHIZERS, whole, CEREMONY)).isEmpty();
        assertThat(mine(RegisterKind.PROBATIONERS, whole, CEREMONY)).hasSize(1);
        assertThat(mine(RegisterKind.PROBATIONERS, whole, CONFIRMED)).isEmpty();
        assertThat(mine(RegisterKind.ADMISSIONS, whole, null)).hasSize(1);
        assertThat(mine(RegisterKind.CONFIRMATIONS, whole, CONFIRMED.minusDays(1)))
                .isEmpty();
        assertThat(mine(RegisterKind.CONFIRMATIONS, whole, CONFIRMED)).hasSize(1);
        assertThat(mine(RegisterKind.CARDS, whole, null)).hasSize(1);
    }

    @Test
    void theDaysLeftOfAProbationCountFromThatDay() {
        Tabulation table = of(RegisterKind.PROBATIONERS, whole, LocalDate.of(2020, 4, 19));
        List<?> row = mine(RegisterKind.PROBATIONERS, whole, LocalDate.of(2020, 4, 19))
                .findFirst()
                .orElseThrow();

        assertThat(row.get(table.columns().indexOf("Ngày hết 12 tháng"))).isEqualTo(LocalDate.of(2020, 5, 19));
        assertThat(row.get(table.columns().indexOf("Còn lại (ngày)"))).isEqualTo(30L);
        assertThat(table.texts().get(table.rows().indexOf(row))).contains("19/05/2020", "30");
        assertThat(table.headings()).containsExactly("Theo tình trạng ngày 19/04/2020");
    }

    /** Who has moved since then stood in the cell that had the case. */
    @Test
    void aCaseIsListedInTheCellThatHadItThen() {
        jdbc.sql("update admission_case set cell_code = 'CB0002' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        insert into case_transfer (id, case_id, route, from_cell_code, from_grassroots_code, from_superior_code,
                          to_name, old_side, new_side, reported_on, ended_on)
                        values (:id, :id, 'SAME_BODY', 'CB0001', 'CS01', 'DU00', 'Chi bộ 2', '', '', :reported, :ended)""")
                .param("id", id)
                .param("reported", CEREMONY.plusDays(10))
                .param("ended", CEREMONY.plusDays(20))
                .update();

        assertThat(mine(RegisterKind.PROBATIONERS, cell, CEREMONY.plusDays(19))).hasSize(1);
        assertThat(mine(RegisterKind.PROBATIONERS, cell, CEREMONY.plusDays(20))).isEmpty();
        assertThat(mine(RegisterKind.PROBATIONERS, whole, CEREMONY.plusDays(20)))
                .hasSize(1);
    }

    @Test
    void aReturnedDossierHasOneRowWithAllItsReasons() {
        for (String reason : List.of("WRONG_DATES", "MISSING_SEAL")) {
            jdbc.sql(
                            "insert into dossier_return (id, case_id, returned_on, reason) values (:key, :case, :day, :reason)")
                    .param("key", id * 10 + reason.length())
                    .param("case", id)
                    .param("day", CEREMONY.minusDays(60))
                    .param("reason", reason)
                    .update();
        }

        assertThat(mine(RegisterKind.RETURNED, whole, null)).singleElement().satisfies(row -> assertThat(
                        row.get(row.size() - 1).toString().split("; "))
                .containsExactlyInAnyOrder("Sai ngày tháng", "Thiếu dấu, dấu giáp lai"));
        assertThat(mine(RegisterKind.RETURNED, whole, CEREMONY.minusDays(61))).isEmpty();
    }

    /** A reply that came later was not there yet. */
    @Test
    void aRequestIsOpenUntilItsReplyCame() {
        jdbc.sql(
                        """
                        insert into verification_request (id, case_id, relation, person_name, place, abroad, sent_on, replied_on,
                          reply_number, version)
                        values (:id, :id, 'FATHER', 'Sổ Văn Cha', 'Xã An Bình', false, :sent, :replied, '12-CV/ĐU', 0)""")
                .param("id", id)
                .param("sent", RECOGNISED.plusDays(100))
                .param("replied", RECOGNISED.plusDays(130))
                .update();
        Tabulation table = of(RegisterKind.VERIFICATIONS, whole, RECOGNISED.plusDays(110));
        int days = table.columns().indexOf("Số ngày từ khi gửi");
        int reply = table.columns().indexOf("Văn bản trả lời");

        assertThat(mine(RegisterKind.VERIFICATIONS, whole, RECOGNISED.plusDays(110)))
                .singleElement()
                .satisfies(row ->
                        assertThat(List.of(row.get(days), row.get(reply))).isEqualTo(List.of(10L, "")));
        assertThat(mine(RegisterKind.VERIFICATIONS, whole, null))
                .singleElement()
                .satisfies(row ->
                        assertThat(List.of(row.get(days), row.get(reply))).isEqualTo(List.of(30L, "12-CV/ĐU")));
    }

    @Test
    void aPeriodNarrowsARegister() {
        Tabulation may =
                registers.of(RegisterKind.ADMISSIONS, whole, LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 31), null);
        Tabulation june =
                registers.of(RegisterKind.ADMISSIONS, whole, LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30), null);

        assertThat(may.rows()).anyMatch(row -> row.contains("Sổ Thị Một"));
        assertThat(june.rows()).noneMatch(row -> row.contains("Sổ Thị Một"));
        assertThat(may.headings()).first().isEqualTo("Từ ngày 01/05/2019 đến ngày 31/05/2019");
    }

    /** Every register can be handed out, also an empty one, and each row fills its columns. */
    @ParameterizedTest
    @EnumSource(RegisterKind.class)
    void everyRegisterHasItsColumns(RegisterKind kind) {
        Tabulation table = of(kind, whole, null);

        assertThat(table.columns()).doesNotHaveDuplicates().contains("STT", "Số hồ sơ", "Họ và tên", "Chi bộ");
        assertThat(table.rows()).allMatch(row -> row.size() == table.columns().size());
        assertThat(Sheet.workbook(table.sheet("Đảng bộ"))).isNotEmpty();
        assertThat(of(kind, whole, LocalDate.of(1999, 1, 1)).rows()).isEmpty();
    }
}
