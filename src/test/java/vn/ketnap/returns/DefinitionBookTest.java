package vn.ketnap.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** An administrator changes code lists and returns with Excel. */
@KetNapTest
@Transactional
class DefinitionBookTest {

    @Autowired
    DefinitionBook book;

    @Autowired
    Definitions definitions;

    @Autowired
    Codes codes;

    private DefinitionBook.Outcome load(String sheet, String... rows) {
        return book.load(new SourceFile(sheet + ".csv", String.join("\n", rows).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsTakenOutCanBeBroughtBack() {
        List<ReturnForm> forms = definitions.forms();
        List<ReturnCheck> checks = definitions.checks();

        DefinitionBook.Outcome outcome = book.load(new SourceFile("bieu.xlsx", book.workbook()));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.stored()).containsExactly("Danh mục mã", "Biểu", "Dòng, cột", "Đối chiếu", "Loại hình");
        assertThat(definitions.forms()).isEqualTo(forms);
        assertThat(definitions.checks()).isEqualTo(checks);
        assertThat(forms).extracting(ReturnForm::form).containsExactly("2-BTCTW", "2B-BTCTW", "10-TCTW", "B1", "B2");
    }

    @Test
    void aCodeThatIsLeftOutIsNoLongerOfferedAndKeepsItsName() {
        assertThat(load(
                                "Danh mục mã",
                                "Danh mục;Mã;Nội dung;Đang dùng",
                                "Nghề nghiệp;CBNN;Công chức Nhà nước;có",
                                "Nghề nghiệp;GIG;Lao động nền tảng số;có",
                                "Trình độ chuyên môn nghiệp vụ;DH;Đại học;có")
                        .errors())
                .isEmpty();

        assertThat(codes.choices(CodeList.OCCUPATION))
                .extracting("label", "value")
                .containsExactly(tuple("Công chức Nhà nước", "CBNN"), tuple("Lao động nền tảng số", "GIG"));
        assertThat(codes.label(CodeList.OCCUPATION, "HS")).isEqualTo("Học sinh");
    }

    @Test
    void whatIsWrongIsToldWithItsRowAndNothingIsStored() {
        List<ReturnCheck> before = definitions.checks();

        DefinitionBook.Outcome outcome = load(
                "Dòng, cột",
                "Biểu;Dòng hay cột;Ký hiệu;Nội dung;Đếm;Điều kiện;Khoảng thời gian",
                "B9;Dòng;1;Không có biểu;;;",
                "B2;Hàng;1;Sai chữ;;;",
                "B2;Dòng;1;Sai mã;;nghề nghiệp=XYZ;",
                "B2;Dòng;2;Sai mục;;màu tóc=đen;",
                "B2;Dòng;3;Sai tuổi;;tuổi=già;",
                "B2;Dòng;3;Hai lần;;;");

        assertThat(outcome.stored()).isEmpty();
        assertThat(outcome.errors())
                .filteredOn(error -> error.row() > 0)
                .extracting(RowError::row, RowError::column)
                .containsExactly(
                        tuple(2, "Biểu"),
                        tuple(3, "Dòng hay cột"),
                        tuple(4, "Điều kiện"),
                        tuple(5, "Điều kiện"),
                        tuple(6, "Điều kiện"),
                        tuple(7, "Ký hiệu"));
        assertThat(definitions.checks()).isEqualTo(before);
    }
}
