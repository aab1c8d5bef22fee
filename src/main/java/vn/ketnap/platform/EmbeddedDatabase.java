package vn.ketnap.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of the embedded database, looked at before anything works with it: H2 opens half a file as if it were an older
 * one, and an empty one as a new one.
 */
final class EmbeddedDatabase {

    private static final int BLOCK = 4096;
    private static final Pattern ADDRESS = Pattern.compile("(?i)jdbc:h2:file:([^;]*).*");
    private static final Pattern LAST_CHUNK = Pattern.compile("\\bblock:(\\p{XDigit}+)");

    private static final int IN_USE = 90020;
    private static final int NO_SUCH_PATH = 90011;
    private static final int WRONG_PASSWORD = 28000;

    private static final String RESTORE =
            "Đừng xóa gì. Chép cả thư mục dữ liệu ra nơi khác, rồi khôi phục bản sao lưu gần nhất"
                    + " vào một thư mục trống theo tài liệu vận hành (mục Data: H2).";

    private final String address;
    private final Path file;

    /** @param address of an H2 database in a file */
    EmbeddedDatabase(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a database in a file: " + address);
        }
        this.address = address;
        this.file = Path.of(parts.group(1) + ".mv.db");
    }

    /** @throws StartRefusedException when another process holds the file, or what is in it is not a whole database */
    void requireUsable(String user, String password) {
        boolean existed = Files.exists(file);
        if (existed) {
            requireWhole();
        }
        try (Connection connection = DriverManager.getConnection(address, user, password)) {
            if (existed && !hasTables(connection)) {
                throw damaged("không còn bảng nào (nếu chính lần chạy đầu tiên bị ngắt thì xóa tệp này rồi chạy lại)");
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** After an orderly stop the head of the file says where its last part lies, which must be there. */
    private void requireWhole() {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            String head = new String(in.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
            if (size == 0) {
                throw damaged("tệp rỗng");
            }
            if (!head.startsWith("H:2") && !head.startsWith("H:2", BLOCK)) {
                throw damaged("phần đầu tệp không phải của cơ sở dữ liệu H2");
            }
            Matcher last = LAST_CHUNK.matcher(head);
            if (last.find() && Long.parseLong(last.group(1), 16) >= size / BLOCK) {
                throw damaged("tệp thiếu phần cuối, có lẽ chép dở dang");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            return tables.next();
        }
    }

    private StartRefusedException refusal(SQLException e) {
        return switch (e.getErrorCode()) {
            case IN_USE ->
                new StartRefusedException(
                        "Cơ sở dữ liệu " + shown()
                                + " đang được một chương trình khác giữ: phần mềm đang chạy rồi, chưa tắt"
                                + " hẳn, hoặc có người đang mở tệp bằng công cụ H2.",
                        "Mỗi thư mục dữ liệu chỉ cho một lần chạy. Tắt chương trình kia rồi chạy lại, hoặc chạy với"
                                + " --ketnap.data-folder là một thư mục khác.");
            case NO_SUCH_PATH ->
                new StartRefusedException(
                        "Đường dẫn tệp trong spring.datasource.url không rõ bắt đầu từ đâu: " + address + ".",
                        "Viết đường dẫn đầy đủ, hoặc bắt đầu bằng ./ nếu tính từ thư mục đang đứng.");
            case WRONG_PASSWORD ->
                new StartRefusedException(
                        "Cơ sở dữ liệu " + shown() + " không nhận tài khoản hoặc mật khẩu đã đặt.",
                        "Đặt spring.datasource.username và spring.datasource.password như khi tạo cơ sở dữ liệu.");
            default -> damaged("mã lỗi H2 " + e.getErrorCode());
        };
    }

    private StartRefusedException damaged(String why) {
        return new StartRefusedException("Tệp cơ sở dữ liệu " + shown() + " bị hỏng: " + why + ".", RESTORE);
    }

    private Path shown() {
        return file.toAbsolutePath().normalize();
    }
}
