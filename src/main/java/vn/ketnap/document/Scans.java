package vn.ketnap.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scans of a case as links for the forms of those who review it: what they judge is one click away. */
@Component
@Transactional(readOnly = true)
public class Scans {

    private static final String ADDRESS = "/camunda/api/ketnap/cases/%s/documents/%s";

    private final StoredDocuments documents;

    Scans(StoredDocuments documents) {
        this.documents = documents;
    }

    /** One line of links in the notation of the forms' texts, newest last; says so when there are none. */
    public String links(long caseId, String caseNumber) {
        String number = URLEncoder.encode(caseNumber, StandardCharsets.UTF_8);
        String links = documents.findByCaseIdOrderByUploadedAtAscIdAsc(caseId).stream()
                .filter(StoredDocument::counts)
                .map(scan -> "[%s](%s)".formatted(plain(scan.fileName()), ADDRESS.formatted(number, scan.id())))
                .collect(Collectors.joining(" · "));
        return links.isEmpty() ? "Chưa có bản quét nào trong hồ sơ." : "Bản quét: " + links;
    }

    /** A file name without what the notation takes for its own. */
    private static String plain(String fileName) {
        return fileName.replaceAll("[\\[\\]()<>*_`{}\\\\|#]", " ");
    }
}
