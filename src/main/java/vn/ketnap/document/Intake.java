package vn.ketnap.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.ketnap.platform.RefusedException;

/**
 * Decides what may be stored, by content whatever the name says, and takes out of a file all but the picture or the PDF:
 * telephones write places into pictures, copiers write orders for printers round a PDF, others hide a second file there.
 */
@Component
class Intake {

    private static final String ACCEPTED = "Chỉ nhận tệp PDF, JPG hoặc PNG";
    private static final String START_OF_PDF = "%PDF-";
    private static final String END_OF_PDF = "%%EOF";

    /** How far behind the first byte readers of PDF still look for its start. */
    private static final int LATEST_START = 1024;

    /** What telephones write in place of JPEG: the words behind the length of the first box. */
    private static final Set<String> TELEPHONE_FORMATS = Set.of("ftyphe", "ftypmi", "ftypms", "ftypav");

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
     * @param givenName as the browser sent it, may be null; its ending is put right when the content is something else
     * @throws RefusedException in Vietnamese for anything but a PDF, JPEG or PNG
     */
    AcceptedFile accept(String givenName, byte[] content) {
        if (content.length == 0) {
            throw RefusedException.because("Tệp không có nội dung");
        }
        if (content.length > maxSize.toBytes()) {
            throw RefusedException.because(
                    "Tệp lớn quá %d MB: quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp"
                            .formatted(maxSize.toMegabytes()));
        }
        DocumentType type = type(content);
        String name = FileName.of(givenName).endingLike(type).text();
        return new AcceptedFile(name, type, type.isImage() ? picture(content, type) : onlyPdf(content));
    }

    private DocumentType type(byte[] content) {
        String detected = tika.detect(content);
        Optional<DocumentType> picture = Arrays.stream(DocumentType.values())
                .filter(DocumentType::isImage)
                .filter(type -> type.mediaType().equals(detected))
                .findFirst();
        if (picture.isPresent()) {
            return picture.get();
        }
        if (head(content).contains(START_OF_PDF)) {
            return DocumentType.PDF;
        }
        if (content.length > 10 && TELEPHONE_FORMATS.contains(head(content).substring(4, 10))) {
            throw RefusedException.because(
                    "Đây là ảnh HEIC (dạng ảnh riêng của điện thoại), phần mềm chưa đọc được. Trên iPhone: vào Cài đặt > Camera >"
                            + " Định dạng, chọn Tương thích nhất rồi chụp lại; hoặc mở ảnh, chia sẻ và lưu lại thành JPG");
        }
        throw RefusedException.because(
                ACCEPTED
                        + "; nội dung tệp này là loại khác, dù tên là gì. Mở tệp bằng phần mềm đã tạo ra nó rồi lưu thành PDF, hoặc quét lại");
    }

    private byte[] picture(byte[] content, DocumentType type) {
        try {
            return pictures.redraw(content, type);
        } catch (IOException e) {
            throw RefusedException.because(
                    "Không đọc được ảnh này: mở ảnh trên máy rồi lưu lại thành JPG, hoặc quét thành PDF");
        }
    }

    /** From its first line to its last. */
    private static byte[] onlyPdf(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(START_OF_PDF);
        int end = text.lastIndexOf(END_OF_PDF);
        if (end < start) {
            throw RefusedException.because(
                    "Tệp PDF này thiếu phần cuối: máy quét chưa ghi xong hoặc tệp chép dở dang. Quét hoặc chép lại");
        }
        int rest = end + END_OF_PDF.length();
        boolean onlyBlanks = text.substring(rest).chars().allMatch(character -> character > 0 && character <= ' ');
        return start == 0 && onlyBlanks ? content : Arrays.copyOfRange(content, start, rest);
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(LATEST_START, content.length), StandardCharsets.ISO_8859_1);
    }
}
