package vn.ketnap.cockpit;

import java.io.IOException;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.returns.DefinitionBook;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;

/** Code lists and returns as a workbook that administrators take out, change and bring back. */
@RestController
@RequestMapping("/camunda/api/ketnap/return-definitions")
class ReturnDefinitionController {

    private final DefinitionBook book;
    private final Trail trail;

    ReturnDefinitionController(DefinitionBook book, Trail trail) {
        this.book = book;
        this.trail = trail;
    }

    @GetMapping
    ResponseEntity<byte[]> workbook(Caller caller) {
        Administrators.require(caller);
        return Replies.workbook("danh-muc-va-bieu.xlsx", book.workbook());
    }

    @PostMapping
    ResponseEntity<DefinitionBook.Outcome> load(Caller caller, @RequestParam("file") MultipartFile file)
            throws IOException {
        String login = Administrators.require(caller);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        DefinitionBook.Outcome outcome = book.load(new SourceFile(name, file.getBytes()));
        if (outcome.errors().isEmpty()) {
            trail.change(new AuditEvent(
                    login,
                    null,
                    Operation.SETTING,
                    FieldGroup.FIGURES,
                    "biểu thống kê: " + String.join(", ", outcome.stored())));
        }
        return Replies.unstored(outcome);
    }
}
