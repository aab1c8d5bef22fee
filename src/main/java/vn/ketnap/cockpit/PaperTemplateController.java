package vn.ketnap.cockpit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.amendment.RuleReleases;
import vn.ketnap.paper.OwnTemplate;
import vn.ketnap.paper.OwnTemplates;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The templates of papers, for administrators: the shipped ones to begin from, those of offices, a look at one, its end. */
@RestController
@RequestMapping("/camunda/api/ketnap/paper-templates")
class PaperTemplateController {

    private final OwnTemplates templates;
    private final RuleReleases rules;
    private final Trail trail;

    PaperTemplateController(OwnTemplates templates, RuleReleases rules, Trail trail) {
        this.templates = templates;
        this.rules = rules;
        this.trail = trail;
    }

    /** What the page shows. */
    record Listed(List<OwnTemplates.Shipped> shipped, List<OwnTemplate> own, List<RuleReleases.VersionName> versions) {}

    @GetMapping
    ResponseEntity<Listed> all(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(new Listed(templates.shipped(), templates.own(), rules.versions()));
    }

    @GetMapping("/{template}")
    ResponseEntity<byte[]> shipped(Caller caller, @PathVariable String template) {
        Administrators.require(caller);
        return Replies.word("mau-" + template + ".docx", templates.download(template));
    }

    /** Keeps an own template for the unit and those below it. */
    @PostMapping("/{template}")
    ResponseEntity<OwnTemplate> upload(
            Caller caller,
            @PathVariable String template,
            @RequestParam String unit,
            @RequestParam(required = false) String regulation,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        String login = Administrators.require(caller);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        OwnTemplate stored = templates.store(
                new OwnTemplates.Upload(template, unit.strip(), regulation, from, to, name, file.getBytes()), login);
        note(login, "%s cho %s %s".formatted(template, stored.unitCode(), stored.hash()));
        return Replies.unstored(stored);
    }

    /** How a paper made from the file will look; nothing is kept. */
    @PostMapping("/{template}/preview")
    ResponseEntity<byte[]> preview(
            Caller caller, @PathVariable String template, @RequestParam("file") MultipartFile file) throws IOException {
        Administrators.require(caller);
        return Replies.word("xem-thu-" + template + ".docx", templates.preview(template, file.getBytes()));
    }

    @GetMapping("/own/{id}/preview")
    ResponseEntity<byte[]> preview(Caller caller, @PathVariable long id) {
        Administrators.require(caller);
        return Replies.word("xem-thu-" + id + ".docx", templates.preview(id));
    }

    /** The shipped one again. */
    @DeleteMapping("/own/{id}")
    ResponseEntity<Void> end(Caller caller, @PathVariable long id) {
        String login = Administrators.require(caller);
        templates.end(id);
        note(login, "thôi dùng mẫu " + id);
        return ResponseEntity.noContent().build();
    }

    private void note(String login, String what) {
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.DOCUMENTS, what));
    }
}
