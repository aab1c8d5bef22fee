package vn.ketnap.cockpit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.ImportTemplate;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.UnitRun;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitTakeBack;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;

/**
 * Takes the spreadsheet of units, officers and members from an administrator. Camunda's filters before this path have
 * checked the session and the CSRF token, but they let anonymous callers through.
 */
@RestController
@RequestMapping("/camunda/api/ketnap/organization")
class OrganizationImportController {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationImportController.class);

    private final OrganizationImport organizationImport;
    private final UnitRuns runs;
    private final UnitTakeBack takeBack;
    private final Trail trail;

    OrganizationImportController(
            OrganizationImport organizationImport, UnitRuns runs, UnitTakeBack takeBack, Trail trail) {
        this.organizationImport = organizationImport;
        this.runs = runs;
        this.takeBack = takeBack;
        this.trail = trail;
    }

    /** A workbook to fill in and hand to {@link #importFiles}. */
    @GetMapping("/template")
    ResponseEntity<byte[]> template(Caller caller) {
        Administrators.require(caller);
        return Replies.workbook("mau-co-cau-to-chuc.xlsx", ImportTemplate.workbook());
    }

    /** Checks the files, and imports them when {@code dryRun} is false and no row is wrong. */
    @PostMapping("/import")
    ResponseEntity<ImportResult> importFiles(
            Caller caller,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        String userId = Administrators.require(caller);
        List<SourceFile> sources = new ArrayList<>();
        for (MultipartFile file : files) {
            sources.add(new SourceFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        }
        ImportResult result = dryRun
                ? new ImportResult(organizationImport.check(sources), false, Map.of())
                : organizationImport.apply(sources, userId);
        if (!result.report().cases().moves().isEmpty()) {
            trail.read(new AuditEvent(userId, null, Operation.IMPORT, FieldGroup.NAMES, null));
        }
        if (result.applied()) {
            trail.change(new AuditEvent(userId, null, Operation.IMPORT, FieldGroup.REGISTER, null));
            LOG.info(
                    "{} imported the register: {} added, {} changed",
                    userId,
                    result.report().added(),
                    result.report().changed());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(result);
    }

    /** The changes of the register so far, the newest first. */
    @GetMapping("/runs")
    ResponseEntity<List<UnitRun>> runs(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(runs.all());
    }

    /** Takes a change back, unless somebody has worked on what moved; answers with the passwords of logins that are active again. */
    @DeleteMapping("/runs/{id}")
    ResponseEntity<Map<String, String>> takeBack(Caller caller, @PathVariable long id) {
        String login = Administrators.require(caller);
        Map<String, String> passwords = takeBack.takeBack(id, login);
        trail.change(new AuditEvent(login, null, Operation.IMPORT, FieldGroup.REGISTER, "takeBack"));
        LOG.info("{} took back change {} of the register", login, id);
        return Replies.unstored(passwords);
    }
}
