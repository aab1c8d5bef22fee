package vn.ketnap.cockpit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.document.DocumentView;
import vn.ketnap.document.Documents;
import vn.ketnap.document.Dossier;
import vn.ketnap.security.Caller;

/** The papers of a case: list of contents, upload, download. Anonymous callers get through to here. */
@RestController
@RequestMapping("/camunda/api/ketnap/cases/{number}/documents")
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<Dossier> list(Caller caller, @PathVariable String number) {
        return unstored().body(documents.dossier(caller.login(), number));
    }

    @PostMapping
    ResponseEntity<DocumentView> upload(
            Caller caller, @PathVariable String number, @RequestParam String paper, @RequestParam MultipartFile file)
            throws IOException {
        return unstored()
                .body(documents.store(caller.login(), number, paper, file.getOriginalFilename(), file.getBytes()));
    }

    /** Only ever to be saved: a browser neither shows nor runs it, whatever it holds. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(Caller caller, @PathVariable String number, @PathVariable UUID id) {
        Documents.Content content = documents.open(caller.login(), number, id);
        return unstored()
                .contentType(MediaType.parseMediaType(content.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    /** Marks a file as superseded. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supersede(Caller caller, @PathVariable String number, @PathVariable UUID id) {
        documents.supersede(caller.login(), number, id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    void readOnly(Documents.ReadOnlyException e) {}

    private static ResponseEntity.BodyBuilder unstored() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
