package vn.ketnap.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.ketnap.platform.TextNormalizer;

/** Reads a file that people hand in, a workbook (.xlsx) or a CSV file, as tables of typed cells. Formulas are never executed. */
public final class TableReader {

    private static final String SAVE_AS =
            "mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Sổ làm việc Excel (.xlsx), rồi nhập tệp mới.";
    private static final String DAMAGED = "Không đọc được tệp, tệp có thể bị hỏng: " + SAVE_AS;

    private static final int LONGEST_SIGNATURE = 16;

    private TableReader() {}

    /**
     * The tables of the file, in its order. Sheets that are hidden or not wanted come without rows.
     *
     * @param wanted whether a sheet of that name is to be read; a CSV file is read in any case
     * @throws UnreadableFileException with the reason for the office
     */
    public static List<Table> read(SourceFile file, Predicate<String> wanted) throws UnreadableFileException {
        byte[] content = file.content();
        try {
            if (ReadableWorkbook.isOOXMLZipHeader(start(content))) {
                return WorkbookReader.read(content, wanted);
            }
            refuseOtherKinds(content);
            if (!file.name().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv)")) {
                throw new UnreadableFileException("Chỉ nhận tệp Excel (.xlsx) hoặc CSV.");
            }
            return List.of(CsvReader.read(stem(file), content));
        } catch (IOException | RuntimeException unreadable) {
            // the readers throw many kinds of exceptions for a damaged file; none tells the office more than this
            throw new UnreadableFileException(DAMAGED);
        }
    }

    /** The name of the file without its ending, as one line. */
    public static String stem(SourceFile file) {
        return TextNormalizer.line(file.name()).replaceFirst("\\.[^.]*$", "");
    }

    private static void refuseOtherKinds(byte[] content) throws UnreadableFileException {
        if (ReadableWorkbook.isOLE2Header(start(content))) {
            boolean encrypted = contains(content, "EncryptedPackage", StandardCharsets.UTF_16LE);
            throw new UnreadableFileException(
                    encrypted
                            ? "Tệp Excel có mật khẩu mở tệp: mở tệp, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu, lưu lại rồi nhập."
                            : "Tệp theo kiểu Excel 97-2003 (.xls), không đọc được: " + SAVE_AS);
        }
        String start = new String(content, 0, Math.min(content.length, 1000), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.matches("(?s)<(!doctype html|html|head|meta|table|\\?xml).*")) {
            throw new UnreadableFileException(
                    "Tệp là trang web (HTML, XML) mang tên tệp bảng tính, không phải tệp Excel: " + SAVE_AS);
        }
    }

    /** Long enough to look at. */
    private static byte[] start(byte[] content) {
        return Arrays.copyOf(content, LONGEST_SIGNATURE);
    }

    private static boolean contains(byte[] content, String text, Charset charset) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
}
