package vn.ketnap.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The paragraphs of a Word file as Apache POI reads them, header first, cell after cell. */
public final class PaperText {

    private PaperText() {}

    public static List<String> of(byte[] file) {
        List<String> paragraphs = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (XWPFHeader header : document.getHeaderList()) {
                header.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .filter(text -> text.startsWith("Mẫu"))
                        .forEach(paragraphs::add);
            }
            collect(document, paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paragraphs.stream()
                .map(text -> text.replace(Wording.NO_BREAK, ' '))
                .toList();
    }

    private static void collect(IBody body, List<String> paragraphs) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph
                    && !paragraph.getText().isBlank()) {
                paragraphs.add(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collect(cell, paragraphs)));
            }
        }
    }
}
