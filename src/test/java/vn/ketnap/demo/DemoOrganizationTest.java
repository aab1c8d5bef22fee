package vn.ketnap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.imports.ImportReport;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

@KetNapTest
class DemoOrganizationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    OrganizationImport imports;

    @Test
    void theFullOneIsAsLargeAsTheReportedOne() {
        DemoOrganization organization = new DemoOrganization(DemoSize.FULL);

        assertThat(organization.units())
                .filteredOn(unit ->
                        unit.type() == UnitType.GRASSROOTS || unit.isCell() && unit.structure() == Structure.DIRECT)
                .hasSize(91);
        assertThat(organization.cells())
                .filteredOn(cell -> cell.structure() != Structure.DIRECT)
                .hasSize(285);
        assertThat(organization.members()).hasSize(5_100);
    }

    @ParameterizedTest
    @EnumSource
    void everyStructureOccursAndEveryRoleIsHeld(DemoSize size) {
        DemoOrganization organization = new DemoOrganization(size);

        assertThat(organization.cells().stream().map(DemoUnit::structure).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Structure.values());
        assertThat(organization.officers().stream()
                        .map(DemoOrganization.Officer::role)
                        .collect(Collectors.toSet()))
                .isEqualTo(new HashSet<>(Arrays.asList(Role.values())));
    }

    @Test
    void theSmallOneIsSmall() {
        DemoOrganization organization = new DemoOrganization(DemoSize.SMALL);

        assertThat(organization.cells()).hasSize(10);
        assertThat(organization.members()).hasSize(120);
    }

    @ParameterizedTest
    @EnumSource
    void theImportAcceptsEveryRow(DemoSize size) {
        DemoOrganization organization = new DemoOrganization(size);

        // codes of the test organisation meet some of these: rows may count as changed, none may be wrong
        ImportReport report = imports.check(DemoFiles.of(organization, TODAY));

        assertThat(report.errors()).isEmpty();
        assertThat(report.rowsRead().values())
                .containsExactly(
                        organization.units().size(),
                        organization.officers().size(),
                        organization.members().size());
    }
}
