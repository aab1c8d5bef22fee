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
}
