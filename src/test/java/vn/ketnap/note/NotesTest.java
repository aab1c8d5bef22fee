package vn.ketnap.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.sheet.SourceFile;

@KetNapTest
class NotesTest {

    private static final String CELL = "CB0031";
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + CELL);
    private static final String OFFICER = TestOrganization.login("grassroots-officer.CS03");
    private static final String STRANGER = TestOrganization.login("cell-secretary.CB0001");
    private static final String COLLEAGUE = "ghichu.cs03";

    @Autowired
    TestCases cases;

    @Autowired
    Notes notes;

    @Autowired
    OrganizationImport imports;

    /** Tasks of the unit have one holder in the other tests. */
    @AfterEach
    void theColleagueLeaves() {
        colleagueUntil("02/01/2015");
    }

    @Test
    void colleaguesOfTheUnitReadWhatOneOfThemNoted() {
        CaseFile file = cases.open(CELL, LocalDate.of(2025, 9, 15));
        colleagueUntil("");

        notes.write(OFFICER, file.number(), "  Đã gọi chi bộ, bản gốc gửi thứ Năm. ");
        notes.write(OFFICER, file.number(), "Chờ xác nhận của xã An Bình.");

        assertThat(notes.of(COLLEAGUE, file.number()).notes())
                .extracting(Notes.Note::text)
                .containsExactly("Chờ xác nhận của xã An Bình.", "Đã gọi chi bộ, bản gốc gửi thứ Năm.");
        assertThat(notes.of(COLLEAGUE, file.number()).notes().get(0)).satisfies(note -> {
            assertThat(note.who()).isEqualTo("Cán bộ tổ chức đảng ủy cơ sở CS03");
            assertThat(note.unit()).isEqualTo("Đảng bộ Công ty Điện lực An Hải");
        });
        assertThat(notes.of(SECRETARY, file.number()))
                .isEqualTo(new Notes.OfUnit("Chi bộ Đội Quản lý vận hành", List.of()));
        assertThat(notes.of("manager.du00", file.number()))
                .as("reads the case, but neither these notes nor writes any")
                .isEqualTo(new Notes.OfUnit(null, List.of()));
    }

    @Test
    void whoDoesNotWorkOnTheCaseWritesNothing() {
        CaseFile file = cases.open(CELL, LocalDate.of(2025, 9, 15));

        assertThatThrownBy(() -> notes.write(STRANGER, file.number(), "a")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> notes.of(STRANGER, file.number())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> notes.write("manager.du00", file.number(), "a"))
                .isInstanceOf(Notes.ReadOnlyException.class);
        for (String text : List.of("", "  \n ", "a".repeat(1001))) {
            assertThatThrownBy(() -> notes.write(SECRETARY, file.number(), text))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("1 đến 1000 ký tự");
        }
        assertThat(notes.of(SECRETARY, file.number()).notes()).isEmpty();
    }

    private void colleagueUntil(String lastDay) {
        String officers =
                """
                Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
                %s;Trần Đình Ghi;ghichu.cs03@example.org;Cán bộ tổ chức đảng ủy cơ sở;CS03;01/01/2015;%s
                """
                        .formatted(COLLEAGUE, lastDay);
        imports.apply(List.of(new SourceFile("Cán bộ.csv", officers.getBytes(StandardCharsets.UTF_8))));
    }
}
