package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.imports.Workbooks;

@RegisterTest
class UnitTreeTest {

    @Autowired
    UnitTree tree;

    @Autowired
    OrganizationImport organizationImport;

    @BeforeEach
    void importSample() {
        organizationImport.apply(Workbooks.sample().xlsx());
    }

    @ParameterizedTest
    @CsvSource({
        "CB0001, BP01, CS01, DU01, false",
        "CB0002,     , CS01, DU01, false",
        "CB0003,     , DU01, DU01, true",
        "CB0004,     , CS02, TU,   false"
    })
    void chainLeadsFromTheCellToTheDecidingCommittee(
            String cell, String section, String grassroots, String superior, boolean direct) {
        UnitChain chain = tree.chainOf(cell);

        assertThat(chain.cell().code()).isEqualTo(cell);
        assertThat(chain.hasSection()).isEqualTo(section != null);
        if (section != null) {
            assertThat(chain.section().code()).isEqualTo(section);
        }
        assertThat(chain.grassroots().code()).isEqualTo(grassroots);
        assertThat(chain.superior().code()).isEqualTo(superior);
        assertThat(chain.direct()).isEqualTo(direct);
    }

    @ParameterizedTest
    @CsvSource({
        "CB0001, false, false, false, false",
        "CB0003, false, false, true, false",
        "CB0004, false, false, false, true",
        "CB0006, true, false, false, false",
        "CB0007, false, true, false, false",
        "CB0008, false, false, true, true"
    })
    void chainTellsWhatTheAuthorityTableAsksFor(
            String cell, boolean armed, boolean delegated, boolean direct, boolean underProvince) {
        organizationImport.apply(Workbooks.empty()
                .unit("CB0008", "Chi bộ Văn phòng Tỉnh ủy", "Chi bộ", "TU")
                .xlsx());
        UnitChain chain = tree.chainOf(cell);

        assertThat(chain.armedForces()).isEqualTo(armed);
        assertThat(chain.grassroots().delegated()).isEqualTo(delegated);
        assertThat(chain.direct()).isEqualTo(direct);
        assertThat(chain.underProvince()).isEqualTo(underProvince);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, false",
        "2026-06-01, true",
        "2026-09-30, true",
        "2026-10-01, false",
    })
    void anAuthorisationHoldsFromItsFirstToItsLastDay(LocalDate day, boolean authorized) {
        Object[] row = {
            "CS03",
            "Đảng bộ Công ty Nước",
            "Đảng bộ cơ sở",
            "DU01",
            "",
            "01/01/2020",
            "",
            "x",
            "01/06/2026",
            "",
            "",
            "",
            "",
            "30/09/2026"
        };
        organizationImport.apply(Workbooks.empty().row(Workbooks.UNITS, row).xlsx());

        assertThat(tree.chainOf("CB0005").grassroots().authorizedOn(day)).isEqualTo(authorized);
    }

    @Test
    void aUnitIsBelowItselfAndAllItsSuperiors() {
        assertThat(tree.isBelow("CB0001", "CB0001")).isTrue();
        assertThat(tree.isBelow("CB0001", "BP01")).isTrue();
        assertThat(tree.isBelow("CB0001", "TU")).isTrue();
        assertThat(tree.isBelow("CB0001", "CS02")).isFalse();
        assertThat(tree.isBelow("TU", "CB0001")).isFalse();
        assertThat(tree.isBelow("KHONGCO", "TU")).isFalse();
    }

    @Test
    void cellsBelowAreTheCellsOfTheWholeBranch() {
        assertThat(tree.cellsBelow("CS01")).containsExactly("CB0001", "CB0002");
        assertThat(tree.cellsBelow("CB0001")).containsExactly("CB0001");
        assertThat(tree.cellsBelow("TU")).hasSize(7);
        assertThat(tree.cellsBelow("KHONGCO")).isEmpty();
        assertThat(tree.below("CS01")).containsExactly("BP01", "CB0001", "CB0002", "CS01");
    }

    @Test
    void unitHoldsWhatTheSpreadsheetSays() {
        UnitView cell = tree.unit("CB0001");

        assertThat(cell.youthUnion()).isTrue();
        assertThat(cell.tradeUnion()).isTrue();
        assertThat(tree.unit("CB0003").nature()).isEqualTo(UnitNature.RESIDENTIAL);
        assertThat(cell.validOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(cell.validOn(LocalDate.of(2020, 1, 1))).isTrue();
    }

    @Test
    void unknownUnitsAndChainsOfCommitteesAreRefused() {
        assertThatThrownBy(() -> tree.unit("KHONGCO")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> tree.chainOf("CS01")).isInstanceOf(IllegalArgumentException.class);
        assertThat(tree.find(null)).isEmpty();
    }
}
