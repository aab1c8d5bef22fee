package vn.ketnap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static vn.ketnap.organization.RegisterTest.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.ketnap.organization.Account;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.OfficerRow;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.OrganizationChanged;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.RegisterStore;
import vn.ketnap.organization.RegisterTest;
import vn.ketnap.organization.RegisterTest.RecordingAccounts;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

@RegisterTest
class OrganizationImportTest {

    @Autowired
    OrganizationImport organizationImport;

    @Autowired
    UnitTree tree;

    @Autowired
    Officers officers;

    @Autowired
    PartyMembers members;

    @Autowired
    RegisterStore store;

    @Autowired
    RecordingAccounts accounts;

    @BeforeEach
    void reset() {
        accounts.synced.clear();
        accounts.events.clear();
        accounts.failure = null;
        accounts.during = () -> {};
        tree.reload();
    }

    @Test
    void checkCountsAndChangesNothing() {
        ImportReport report = organizationImport.check(Workbooks.sample().xlsx());

        assertThat(report.errors()).isEmpty();
        assertThat(report.rowsRead()).containsExactly(entry("Đơn vị", 15), entry("Cán bộ", 3), entry("Đảng viên", 3));
        assertThat(report.added()).isEqualTo(21);
        assertThat(store.load().units().size()).isZero();
        assertThat(accounts.synced).isEmpty();
        assertThat(accounts.events).isEmpty();
    }

    @Test
    void applyStoresEverything() {
        ImportResult result = organizationImport.apply(Workbooks.sample().xlsx());

        assertThat(result.applied()).isTrue();
        assertThat(result.oneTimePasswords()).containsOnlyKeys("lan.nt");
        assertThat(result.toString()).doesNotContain("mot-lan");
        assertThat(tree.unit("CB0001").name()).isEqualTo("Chi bộ Dược lý");
        assertThat(officers.rolesOf("lan.nt", TODAY))
                .containsExactlyInAnyOrder(
                        new RoleInUnit(Role.CELL_SECRETARY, "CB0001"), new RoleInUnit(Role.HELPER, "CB0001"));
        assertThat(officers.holders(TODAY).get(new RoleInUnit(Role.CELL_SECRETARY, "CB0002")))
                .containsExactly(new Person("binh.tv", "Trần Văn Bình", "binh@vidu.example"));
        assertThat(accounts.events).containsExactly(new OrganizationChanged(Set.of("lan.nt", "binh.tv")));
    }

    @Test
    void whatPapersSayOfAUnitAndItsOfficersStaysWhenAnOlderFileComes() {
        String unit =
                "Mã đơn vị;Tên đơn vị;Cấp;Từ ngày%s\nDU77;Đảng ủy xã Bình Minh;Cấp trên trực tiếp cơ sở;01/01/2020%s\n";
        String officer =
                "Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày%s\nhoa.lt;Lê Thị Hòa;hoa@vidu.example;Lãnh đạo cấp ủy;DU77;01/01/2020%s\n";
        assertThat(organizationImport
                        .apply(files(
                                unit.formatted(";Địa danh trên văn bản", ";Bình Minh"),
                                officer.formatted(";Chức vụ", ";Phó Bí thư")))
                        .report()
                        .errors())
                .isEmpty();

        organizationImport.apply(files(unit.formatted("", ""), officer.formatted("", "")));

        assertThat(tree.unit("DU77").paperPlace()).isEqualTo("Bình Minh");
        assertThat(store.load().officers().values())
                .extracting(OfficerRow::post)
                .containsExactly("Phó Bí thư");
    }

    private static List<SourceFile> files(String units, String officers) {
        return List.of(
                new SourceFile("Đơn vị.csv", units.getBytes(StandardCharsets.UTF_8)),
                new SourceFile("Cán bộ.csv", officers.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void officialMembersLeaveOutProbationers() {
        organizationImport.apply(Workbooks.sample().xlsx());

        assertThat(members.officialMembersOf("CB0001", TODAY))
                .extracting(MemberView::code)
                .containsExactly("DV0001", "DV0003");
        assertThat(members.officialMembersOf("CB0001", LocalDate.of(2016, 9, 1)))
                .extracting(MemberView::code)
                .containsExactly("DV0001");
        MemberView first = members.officialMembersOf("CB0001", TODAY).get(0);
        assertThat(first.sinceInGrassroots()).isNull();
        assertThat(members.member(first.id())).contains(first);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        organizationImport.apply(Workbooks.sample().xlsx());
        accounts.events.clear();

        ImportResult second = organizationImport.apply(Workbooks.sample().xlsx());

        assertThat(second.report().added()).isZero();
        assertThat(second.report().changed()).isZero();
        assertThat(second.report().unchanged()).isEqualTo(21);
        assertThat(accounts.events).isEmpty();
    }

    @Test
    void csvFilesSayTheSameAsTheWorkbook() {
        organizationImport.apply(Workbooks.sample().xlsx());

        for (List<SourceFile> files : List.of(
                Workbooks.sample().csv(",", ""),
                Workbooks.sample().csv(";", ""),
                Workbooks.sample().csv(";", "\ufeff"))) {
            ImportReport report = organizationImport.check(files);
            assertThat(report.errors()).isEmpty();
            assertThat(report.unchanged()).isEqualTo(21);
        }
    }

    @Test
    void aChangedRowReplacesAndOthersStay() {
        organizationImport.apply(Workbooks.sample().xlsx());
        accounts.events.clear();

        ImportResult result = organizationImport.apply(Workbooks.empty()
                .officer(
                        "binh.tv",
                        "Trần Văn Bình",
                        "binh.moi@vidu.example",
                        "Bí thư chi bộ",
                        "CB0002",
                        "01/01/2024",
                        "30/06/2026")
                .xlsx());

        assertThat(result.report().changed()).isEqualTo(1);
        assertThat(officers.holds("binh.tv", Role.CELL_SECRETARY, "CB0002", LocalDate.of(2026, 6, 30)))
                .isTrue();
        assertThat(officers.holds("binh.tv", Role.CELL_SECRETARY, "CB0002", TODAY))
                .isFalse();
        assertThat(officers.person("binh.tv")).map(Person::email).contains("binh.moi@vidu.example");
        assertThat(store.load().units().size()).isEqualTo(15);
        assertThat(accounts.events).containsExactly(new OrganizationChanged(Set.of("binh.tv")));
    }

    @Test
    void aNewAddressReachesEveryRoleOfThePerson() {
        organizationImport.apply(Workbooks.sample().xlsx());

        organizationImport.apply(Workbooks.empty()
                .officer("lan.nt", "Nguyễn Thị Lan", "lan.moi@vidu.example", "helper", "CB0001")
                .xlsx());

        assertThat(officers.holders(TODAY).get(new RoleInUnit(Role.CELL_SECRETARY, "CB0001")))
                .extracting(Person::email)
                .containsExactly("lan.moi@vidu.example");
    }

    @Test
    void accountsTellEndedRolesFromFutureOnes() {
        organizationImport.apply(Workbooks.sample()
                .officer("cu.nv", "Ngô Văn Cũ", "cu@vidu.example", "manager", "DU01", "01/01/2020", "30/06/2026")
                .officer("moi.nv", "Ngô Văn Mới", "moi@vidu.example", "manager", "DU01", "02/07/2026")
                .xlsx());

        assertThat(accounts.synced)
                .contains(
                        new Account("cu.nv", "Ngô Văn Cũ", "cu@vidu.example", Set.of(), false),
                        new Account("moi.nv", "Ngô Văn Mới", "moi@vidu.example", Set.of(), true),
                        new Account(
                                "binh.tv",
                                "Trần Văn Bình",
                                "binh@vidu.example",
                                Set.of(new RoleInUnit(Role.CELL_SECRETARY, "CB0002")),
                                true));
    }

    @Test
    void oneBadRowKeepsEverythingOut() {
        ImportResult result = organizationImport.apply(Workbooks.sample()
                .unit("CB0099", "Chi bộ lạc", "Chi bộ", "KHONGCO")
                .xlsx());

        assertThat(result.applied()).isFalse();
        assertThat(result.oneTimePasswords()).isEmpty();
        assertThat(store.load().units().size()).isZero();
        assertThat(accounts.synced).isEmpty();
    }

    @Test
    void aFailureOfTheAccountsRollsTheRegisterBack() {
        accounts.failure = new IllegalStateException("engine away");

        assertThatThrownBy(() -> organizationImport.apply(Workbooks.sample().xlsx()))
                .isSameAs(accounts.failure);

        assertThat(store.load().units().size()).isZero();
        assertThat(accounts.events).isEmpty();
    }

    @Test
    void ofTwoImportsAtTheSameMomentOneIsApplied() {
        List<ImportResult> second = new ArrayList<>();
        accounts.during = () -> second.add(CompletableFuture.supplyAsync(
                        () -> organizationImport.apply(Workbooks.sample().xlsx()))
                .join());

        assertThat(organizationImport.apply(Workbooks.sample().xlsx()).applied())
                .isTrue();

        assertThat(second).singleElement().satisfies(refused -> {
            assertThat(refused.applied()).isFalse();
            assertThat(refused.report().errors())
                    .extracting(RowError::reason)
                    .containsExactly(
                            "Một người khác đang nhập cơ cấu tổ chức, lần này chưa nhập gì: chờ ít phút, kiểm tra lại tệp rồi nhập.");
        });
        accounts.during = () -> {};
        assertThat(organizationImport.apply(Workbooks.sample().xlsx()).report().unchanged())
                .isEqualTo(21);
    }

    @Test
    void theTemplateOffersWhatCanBeChosenAndIsReadAgain() throws IOException {
        byte[] template = ImportTemplate.workbook();

        ImportReport empty = organizationImport.check(List.of(new SourceFile("mau.xlsx", template)));
        assertThat(empty.errors()).isEmpty();
        assertThat(empty.notes()).isEmpty();
        assertThat(empty.rowsRead())
                .containsExactly(entry("Đơn vị", 0), entry("Cán bộ", 0), entry("Đảng viên", 0), entry("Chia hồ sơ", 0));
        Map<String, String> parts = parts(template);
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Danh mục\"", "state=\"hidden\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("sqref=\"C2:C2002\"", "type=\"list\"");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("sqref=\"D2:D2002\"");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("sqref=\"H2:H2002\"");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains(
                        "Cấp trên trực tiếp cơ sở",
                        "Thôn, tổ dân phố",
                        "Cán bộ trung tâm chính trị",
                        "Được miễn sinh hoạt");
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), HtmlUtils.htmlUnescape(part));
            }
        }
        return parts;
    }
}
