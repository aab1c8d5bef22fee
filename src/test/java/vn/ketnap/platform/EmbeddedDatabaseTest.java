package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of a real H2, whole, cut, spoilt and held by somebody else. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void aDatabaseThatWasStoppedInOrder() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(address(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table line as select x, repeat('chữ', 50) from system_range(1, 3000)");
        }
        file = folder.resolve("ketnap.mv.db");
        whole = Files.readAllBytes(file);
    }

    @Test
    void aWholeOneAndANewOneOpen() throws IOException {
        assertThatCode(this::open).doesNotThrowAnyException();
        Files.delete(file);
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    /** H2 alone would open it with the first half of the lines and say nothing. */
    @Test
    void halfAFileIsRefused() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        refused("bị hỏng", "tệp thiếu phần cuối").contains("khôi phục bản sao lưu");
        assertThat(Files.size(file)).as("nothing was changed").isEqualTo(whole.length / 2);
    }

    /** H2 alone would make a new database of it. */
    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.write(file, new byte[0]);

        refused("bị hỏng", "tệp rỗng").contains("Đừng xóa gì");
    }

    @Test
    void anotherFileUnderTheNameIsRefused() throws IOException {
        Files.write(file, "ghi chép của ai đó".getBytes(StandardCharsets.UTF_8));

        refused("bị hỏng", "không phải của cơ sở dữ liệu H2").contains("khôi phục bản sao lưu");
    }

    @Test
    void aFileWhoseContentsAreGoneIsRefused() throws IOException {
        byte[] spoilt = whole.clone();
        Arrays.fill(spoilt, 2 * 4096, spoilt.length, (byte) 7);
        Files.write(file, spoilt);

        refused("bị hỏng").contains("khôi phục bản sao lưu");
    }

    @Test
    void aSecondStartOnOneFolderIsRefused() throws IOException {
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            other.lock();

            refused("đang được một chương trình khác giữ").contains("một lần chạy", "--ketnap.data-folder");
        }
    }

    @Test
    void aFolderThatBeginsNowhereIsSpelledOut() {
        assertThat(WholeDataFolder.whole("du-lieu")).isEqualTo(Path.of("").toAbsolutePath() + "/du-lieu");
        assertThat(WholeDataFolder.whole("./data")).isEqualTo(Path.of("").toAbsolutePath() + "/data");
        assertThat(WholeDataFolder.whole("/srv/ketnap")).isEqualTo("/srv/ketnap");
        assertThatThrownBy(() -> WholeDataFolder.whole("du;lieu"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ketnap.data-folder");
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(String... what) {
        AbstractThrowableAssert<?, ?> refusal =
                assertThatThrownBy(this::open).isInstanceOf(StartRefusedException.class);
        for (String part : what) {
            refusal.hasMessageContaining(part);
        }
        return refusal.extracting(thrown -> ((StartRefusedException) thrown).remedy())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.STRING);
    }

    private void open() {
        new EmbeddedDatabase(address()).requireUsable("sa", "");
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("ketnap") + ";WRITE_DELAY=0";
    }
}
