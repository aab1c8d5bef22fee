package vn.ketnap.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.ketnap.platform.RefusedException;

/** Decides what may be stored, by content and by name, and takes out of pictures all but the picture. */
@Component
class Intake {

    private static final String ACCEPTED = "Chỉ nhận tệp PDF, JPG hoặc PNG";
    private static final String END_OF_PDF = "%%EOF";

    private final Tika tika = new Tika();
    private final Pictures pictures;
    private final DataSize maxSize;

    Intake(Pictures pictures, DocumentSettings settings) {
        this.pictures = pictures;
        this.maxSize = settings.maxSize();
    }

    /**
     * Checks one upload.
     *
     * @param givenName as the browser sent it, may be null
     * @throws RefusedException in Vietnamese for anything but a PDF, JPEG or PNG under a name that says so
     */
    AcceptedFile accept(String givenName, byte[] content) {
        FileName name = FileName.of(givenName);
        DocumentType type = DocumentType.ofExtension(name.extension())
                .orElseThrow(
                        () -> RefusedException.because(ACCEPTED + "; tên tệp phải kết thúc bằng .pdf, .jpg hoặc .png"));
        if (content.length == 0) {
            throw RefusedException.because("Tệp không có nội dung");
        }
        if (content.length > maxSize.toBytes()) {
            throw RefusedException.because(
                    "Tệp lớn quá %d MB: quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp"
                            .formatted(maxSize.toMegabytes()));
        }
        if (!type.mediaType().equals(tika.detect(content)) || type == DocumentType.PDF && !isOnlyPdf(content)) {
            throw RefusedException.because(
                    ACCEPTED + "; nội dung tệp này không đúng với tên. Quét lại hoặc lưu lại thành PDF");
        }
        return new AcceptedFile(name.text(), type, type.isImage() ? picture(content, type) : content);
    }

    private byte[] picture(byte[] content, DocumentType type) {
        try {
            return pictures.redraw(content, type);
        } catch (IOException e) {
            throw RefusedException.because(
                    "Không đọc được ảnh này: mở ảnh trên máy rồi lưu lại thành JPG, hoặc quét thành PDF");
        }
    }

    /** Nothing before its first line and nothing but blanks after its last: else it is another file as well. */
    private static boolean isOnlyPdf(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END_OF_PDF);
        return text.startsWith("%PDF-")
                && end >= 0
                && text.substring(end + END_OF_PDF.length()).chars().allMatch(character -> character <= ' ');
    }
}
