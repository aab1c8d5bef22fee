package vn.ketnap.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u0000", "\u202e"})
    void noNameBreaksALine(String character) {
        assertThat(FileName.of("ly-lich" + character + "Set-Cookie: a=b.pdf").text())
                .matches("ly-lich ?Set-Cookie: a=b.pdf");
    }

    @ParameterizedTest
    @CsvSource({"C:\\Scan\\Lý lịch.PDF,Lý lịch.PDF,pdf", "../../etc/cron.d/x,x,''", "' .. ',..,''"})
    void whatFollowsTheLastSeparatorIsKept(String given, String text, String extension) {
        assertThat(FileName.of(given).text()).isEqualTo(text);
        assertThat(FileName.of(given).extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource({
        "Ly lich trang 1.jfif, Ly lich trang 1.jpg",
        "Ly lich trang 2.jpe, Ly lich trang 2.jpg",
        "anh_chup_zalo, anh_chup_zalo.jpg",
        "IMG_0003.HEIC, IMG_0003.jpg",
        "Lý lịch trang 3.JPG.jpg, Lý lịch trang 3.JPG.jpg",
        "Lý lịch trang 4.JPEG, Lý lịch trang 4.JPEG",
        "trang.html, trang.jpg",
        "ảnh.jpg.exe, ảnh.jpg",
        "Nghị quyết 12.2025, Nghị quyết 12.2025.jpg",
        "'', giấy tờ.jpg"
    })
    void theEndingSaysWhatTheFileIs(String given, String kept) {
        assertThat(FileName.of(given).endingLike(DocumentType.JPEG).text()).isEqualTo(kept);
    }
}
