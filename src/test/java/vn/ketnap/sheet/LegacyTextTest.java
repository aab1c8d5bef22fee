package vn.ketnap.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {

    @ParameterizedTest
    @CsvSource({
        "NguyÔn V¨n B×nh, Nguyễn Văn Bình, TCVN3",
        "§Æng ThÞ Th\u00adëng, Đặng Thị Thưởng, TCVN3",
        "TrÇn §øc M¹nh, Trần Đức Mạnh, TCVN3",
        "Ph¹m Quúnh Nga, Phạm Quỳnh Nga, TCVN3",
        "Chi bé th«n 3, Chi bộ thôn 3, TCVN3",
        "Nguyeãn Vaên Bình, Nguyễn Văn Bình, VNI",
        "Ñaëng Thò Thöôûng, Đặng Thị Thưởng, VNI",
        "Ñoã Thò Mai, Đỗ Thị Mai, VNI",
        "NGUYEÃN VAÊN HUØNG, NGUYỄN VĂN HÙNG, VNI"
    })
    void oldFontsAreRead(String old, String text, String code) {
        assertThat(LegacyText.read(old)).isEqualTo(new LegacyText.Reading(text, code, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H'Hen Niê",
                "K'Brơi",
                "Y Moan Êban",
                "Lò Văn Ó",
                "Giàng A Páo",
                "Ksor Blă",
                "Sơn",
                "Điểu K'Rứ",
                "Y Ngọc",
                "Y Bhăm Êñuôl",
                "Rmah H'Bléo",
                "Nguyễn Thị Hoà",
                "NGUYỄN THỊ HÒA",
                "Quách Thuỳ Dương",
                "Vàng A Tủa",
                "Sùng Thị Mỷ",
                "Quàng Văn Pâng",
                "Cà Thị Ín",
                "Bạc Cầm Đôi",
                "Đinh Ƀôk",
                "Chi bộ Công ty TNHH Á Châu – Chi nhánh 2",
                "Nguyễn Văn Khuếch"
            })
    void namesInUnicodePass(String name) {
        assertThat(LegacyText.read(name)).isEqualTo(new LegacyText.Reading(name, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyá»…n VÄƒn BÃ¬nh, UTF-8",
        "Nguy?n V?n B�nh, đã bị mất",
        "Nguy�n Van, đã bị mất",
        "Иван Петров, không phải chữ tiếng Việt",
        "Nguy®n Wan§q, không phải chữ tiếng Việt"
    })
    void damagedNamesAreRefused(String name, String reason) {
        assertThat(LegacyText.read(name).refusal()).contains(reason);
    }
}
