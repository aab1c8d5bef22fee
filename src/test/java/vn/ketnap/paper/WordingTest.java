package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0,không",
        "1,một",
        "4,bốn",
        "5,năm",
        "10,mười",
        "11,mười một",
        "14,mười bốn",
        "15,mười lăm",
        "20,hai mươi",
        "21,hai mươi mốt",
        "24,hai mươi tư",
        "25,hai mươi lăm",
        "40,bốn mươi",
        "55,năm mươi lăm",
        "100,một trăm",
        "101,một trăm linh một",
        "105,một trăm linh năm",
        "110,một trăm mười",
        "115,một trăm mười lăm",
        "221,hai trăm hai mươi mốt",
        "1000,một nghìn",
        "1005,một nghìn không trăm linh năm",
        "2026,hai nghìn không trăm hai mươi sáu"
    })
    void aCountIsReadAsPeopleReadIt(int number, String words) {
        assertThat(Wording.words(number)).isEqualTo(words);
    }

    @Test
    void aCountBelowTenHasTwoDigits() {
        assertThat(Wording.count(3)).isEqualTo("03 (ba)");
        assertThat(Wording.count(14)).isEqualTo("14 (mười bốn)");
        assertThatIllegalArgumentException().isThrownBy(() -> Wording.words(-1));
    }

    @Test
    void aZeroStandsBeforeSmallDaysAndTheFirstTwoMonths() {
        assertThat(Wording.day(LocalDate.of(2026, 2, 5))).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(Wording.day(LocalDate.of(2026, 3, 20))).isEqualTo("ngày 20 tháng 3 năm 2026");
    }

    @Test
    void anOrganisationHasACommittee() {
        assertThat(Wording.committee("Đảng bộ bộ phận Khối Lâm sàng")).isEqualTo("Đảng ủy bộ phận Khối Lâm sàng");
        assertThat(Wording.organization("Đảng ủy các cơ quan Đảng")).isEqualTo("Đảng bộ các cơ quan Đảng");
        assertThat(Wording.committee("Chi bộ Khoa Điều dưỡng")).isEqualTo("Chi bộ Khoa Điều dưỡng");
    }
}
