package vn.ketnap.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook before it is read: refused when they unpack to more than any office's data, and put into the usual
 * form of the standard when they are written in its strict one or hold dates in words.
 */
final class WorkbookParts {

    private static final long MAX_BYTES = 200_000_000;
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String ISO_DATE = " t=\"d\"";

    private WorkbookParts() {}

    /** The workbook as the reader understands it. Throws IOException when it is no ZIP file. */
    static byte[] checked(byte[] workbook) throws IOException, UnreadableFileException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            boolean unusual = false;
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] buffer = new byte[65_536];
                String before = "";
                try (InputStream unpacking = zip.getInputStream(entry)) {
                    for (int n = unpacking.read(buffer); n >= 0; n = unpacking.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MAX_BYTES) {
                            throw new UnreadableFileException(
                                    "Tệp giải nén ra quá 200 MB: xóa các dòng, cột, trang thừa rồi lưu lại, hoặc chia thành nhiều tệp.");
                        }
                        String part = before + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                        unusual |= part.contains(STRICT) || part.contains(ISO_DATE);
                        before = part.substring(Math.max(0, part.length() - STRICT.length()));
                    }
                }
            }
            return unusual ? usual(zip) : workbook;
        }
    }

    private static byte[] usual(ZipFile zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream unpacking = zip.getInputStream(entry)) {
                    if (entry.getName().matches(".*\\.(xml|rels)")) {
                        String part = new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
                        out.write(usual(part).getBytes(StandardCharsets.UTF_8));
                    } else {
                        unpacking.transferTo(out);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String usual(String part) {
        return part.replace(STRICT + "spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                .replace(
                        STRICT + "officeDocument/relationships",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                .replaceAll("(<(?:\\w+:)?c\\b[^>]*) t=\"d\"", "$1 t=\"str\"");
    }
}
