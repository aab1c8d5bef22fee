package vn.ketnap.procedure.sympathizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.SpecialGroup;

/** Which cell considers a person: 06-HD/TW, point 6.2; 294-QĐ/TW, point 3.4. */
@KetNapTest
class HandlingCellTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 3);
    private static final String VILLAGE = "CB0002";

    @Autowired
    NominatePerson nominations;

    @Autowired
    Register register;

    @Autowired
    UnitTree units;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void oneCellIsThatOfAVillage() {
        clock.moveTo(ON);
        nature(VILLAGE, "RESIDENTIAL");
    }

    @AfterEach
    void theCellsAreOrdinaryAgain() {
        nature(VILLAGE, "ORDINARY");
        nature(ORDINARY_CELL, "ORDINARY");
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_STUDY, chi bộ của trường",
        "LONG_SECONDMENT, chi bộ nơi biệt phái",
        "WAITING_FOR_DIPLOMA, chi bộ của trường",
        "LONG_CONTRACT, chi bộ nơi làm việc"
    })
    void theVillageDoesNotConsiderWhomAnotherPlaceHas(HandlingSituation situation, String place) {
        assertThat(refused(VILLAGE, Map.of("situation", situation.name(), "overrideReason", "Vẫn đúng")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("situation");
                    assertThat(problem.warning()).isFalse();
                    assertThat(problem.message()).contains(situation.label(), place, "Chi bộ Phòng Đào tạo");
                    assertThat(problem.article()).startsWith("06-HD/TW, điểm 6.2");
                });
        assertThat(nominate(ORDINARY_CELL, Map.of("situation", situation.name()))
                        .situation())
                .isEqualTo(situation);
    }

    @ParameterizedTest
    @EnumSource(
            value = HandlingSituation.class,
            names = {"WAITING_FOR_JOB", "SHORT_CONTRACT", "NO_ORGANIZATION"})
    void whomTheResidenceConsidersIsNominatedElsewhereOnlyForAReason(HandlingSituation situation) {
        Map<String, Object> stated = Map.of("situation", situation.name());

        assertThat(nominate(VILLAGE, stated).situation()).isEqualTo(situation);
        assertThat(refused(ORDINARY_CELL, stated))
                .extracting(Problem::field, Problem::warning)
                .containsExactly(tuple("situation", true));
        Map<String, Object> explained = new HashMap<>(stated);
        explained.put("overrideReason", "Chi bộ này là chi bộ tổ dân phố, danh sách chưa sửa");
        assertThat(nominate(ORDINARY_CELL, explained).situation()).isEqualTo(situation);
    }

    @Test
    void anEnterpriseOfAnIndustrialZoneHasACellOfTheZone() {
        assertThat(refused(VILLAGE, Map.of("situation", "INDUSTRIAL_ZONE")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.message()).contains("chi bộ của đảng ủy khu công nghiệp");
                    assertThat(problem.article()).contains("02-HD/BTCTU");
                });
        nominate(ORDINARY_CELL, Map.of("situation", "INDUSTRIAL_ZONE"));
    }

    @Test
    void whereNobodyIsAMemberTheSuperiorGivesThePersonToACell() {
        Map<String, Object> stated = new HashMap<>(Map.of("situation", "NO_MEMBER"));
        assertThat(refused(ORDINARY_CELL, stated)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("assignmentNumber");
            assertThat(problem.article()).startsWith("294-QĐ/TW, điểm 3.4");
        });

        stated.put("assignmentNumber", "17-CV/ĐU");
        stated.put("assignedOn", ON.plusDays(1).toString());
        clock.moveTo(ON.plusDays(1));
        assertThat(refused(ORDINARY_CELL, stated)).extracting(Problem::field).containsExactly("assignedOn");

        stated.put("assignedOn", ON.minusDays(4).toString());
        CaseFile file = nominate(ORDINARY_CELL, stated);
        assertThat(register.papers(file, PaperKind.HANDLING_ASSIGNMENT))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.number()).isEqualTo("17-CV/ĐU");
                    assertThat(paper.date()).isEqualTo(ON.minusDays(4));
                });
    }

    @Test
    void whoSaysNothingIsConsideredWhereHeIs() {
        assertThat(nominate(ORDINARY_CELL, Map.of()).situation()).isEqualTo(HandlingSituation.ORDINARY);
        nominate(VILLAGE, Map.of("situation", "ORDINARY"));
    }

    @Test
    void aPersonOfTheArmyBelongsToItWithoutBeingAsked() {
        nature(ORDINARY_CELL, "ARMED_FORCES");

        assertThat(nominate(ORDINARY_CELL, Map.of()).applicant().groups()).containsExactly(SpecialGroup.ARMED_FORCES);
    }

    private void nature(String cell, String nature) {
        database.update("update unit set nature = ? where code = ?", nature, cell);
        units.reload();
    }

    private CaseFile nominate(String cell, Map<String, Object> changes) {
        Map<String, Object> form = TestCases.nomination(cell, ON, changes);
        return transactions.execute(
                status -> nominations.nominate(form, TestOrganization.login("cell-secretary." + cell)));
    }

    private List<Problem> refused(String cell, Map<String, Object> changes) {
        try {
            nominate(cell, changes);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + changes);
    }
}
