package vn.ketnap.it;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as they are uploaded by mistake or in malice; made here, nothing is read. */
final class UploadCorpus {

    static final String PLACE = "GPS 21.0285N";

    /** Names that try to lead somewhere else or to be more than text; each with an ending still to be added. */
    static final List<String> NAMES = List.of(
            "Lý lịch",
            "../../../../etc/cron.d/x",
            "..\\..\\windows\\x",
            "%2e%2e%2f%2e%2e%2fx",
            "a\u202Egnp.exe",
            "macro.docm",
            "trang.html",
            "<img src=x onerror=alert(1)>",
            "=HYPERLINK(1)",
            "CON",
            "x".repeat(251),
            Normalizer.normalize("Đơn xin vào Đảng của Nguyễn Thị Phượng", Normalizer.Form.NFD));

    private UploadCorpus() {}

    static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] png() {
        return picture("png", 60, 40);
    }

    static byte[] jpeg() {
        return picture("jpg", 60, 40);
    }

    /** A photograph of a phone held upright: lying pixels, told to be turned, with the place it was taken at. */
    static byte[] jpegWithPlace() {
        byte[] tiff = new byte[] {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
        };
        byte[] exif = join(tiff, text(PLACE));
        int length = exif.length + 2;
        byte[] segment = join(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length}, exif);
        byte[] plain = jpeg();
        byte[] rest = new byte[plain.length - 2];
        System.arraycopy(plain, 2, rest, 0, rest.length);
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment, rest);
    }

    /** Contents that are not what the ending of the name says, by a word for them. */
    static Map<String, byte[]> wrongContents() {
        Map<String, byte[]> wrong = new LinkedHashMap<>();
        wrong.put("empty", new byte[0]);
        wrong.put("html", text("<html><script>alert(1)</script></html>"));
        wrong.put("svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        wrong.put("exe", join(text("MZ"), new byte[300]));
        wrong.put("docm", zip("word/vbaProject.bin", 300));
        wrong.put("zip bomb", zip("bomb", 5_000_000));
        wrong.put("photo of a telephone", heic());
        wrong.put("pdf far behind", join(text(" ".repeat(1024)), pdf()));
        wrong.put("pdf cut off", text("%PDF-1.4\n1 0 obj"));
        wrong.put(
                "picture cut off",
                new String(png(), StandardCharsets.ISO_8859_1).substring(0, 40).getBytes(StandardCharsets.ISO_8859_1));
        wrong.put("gif", text("GIF89a\u0001\u0000\u0001\u0000/*"));
        wrong.put("too many pixels", flat(10_000));
        return wrong;
    }

    /** PDFs with something before or behind them, by a word for it: orders of copiers, mails, and what somebody hid there. */
    static Map<String, byte[]> wrappedPdfs() {
        Map<String, byte[]> wrapped = new LinkedHashMap<>();
        byte[] order = text("\u001b%-12345X@PJL ENTER LANGUAGE=PDF\r\n");
        wrapped.put("orders of a printer", join(order, pdf(), text("\u001b%-12345X@PJL EOJ\r\n")));
        wrapped.put("zeros", join(pdf(), new byte[4096]));
        wrapped.put("mark of UTF-8", join(text("\u00ef\u00bb\u00bf"), pdf()));
        wrapped.put("pdf behind html", join(text("<html><script>x</script>"), pdf()));
        wrapped.put("zip behind pdf", join(pdf(), zip("META-INF/MANIFEST.MF", 300)));
        return wrapped;
    }

    /** As a telephone writes it: the words of its boxes, and no picture. */
    static byte[] heic() {
        return join(new byte[] {0, 0, 0, 24}, text("ftypheic\0\0\0\0mif1heic"), new byte[4000]);
    }

    /** A picture that is a web page as well, hidden behind its last byte. */
    static byte[] pngWithPage() {
        return join(png(), text("<script>alert(1)</script>"));
    }

    static byte[] pdfOf(int size) {
        byte[] pdf = pdf();
        byte[] padding = text(" ".repeat(size - pdf.length));
        return join(pdf, padding);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return encoded(image, format);
    }

    /** A few kilobytes that fill three hundred megabytes when read. */
    private static byte[] flat(int side) {
        return encoded(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String entry, int size) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(new byte[size]);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
