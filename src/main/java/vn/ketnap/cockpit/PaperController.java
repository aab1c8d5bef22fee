package vn.ketnap.cockpit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.paper.MadePaper;
import vn.ketnap.paper.PaperGroups;
import vn.ketnap.paper.PaperOffer;
import vn.ketnap.paper.Papers;
import vn.ketnap.security.Caller;

/** The papers of a case as Word files: which can be made, one, or all of a step. Anonymous callers get through to here. */
@RestController
@RequestMapping("/camunda/api/ketnap/cases/{number}")
class PaperController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Papers papers;
    private final PaperGroups groups;

    PaperController(Papers papers, PaperGroups groups) {
        this.papers = papers;
        this.groups = groups;
    }

    @GetMapping("/papers")
    ResponseEntity<List<PaperOffer>> offers(Caller caller, @PathVariable String number) {
        return Replies.unstored(papers.offers(caller.login(), number));
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String number, @PathVariable String paper) {
        return saved(papers.make(caller.login(), number, paper));
    }

    @GetMapping("/steps/{task}/papers")
    ResponseEntity<byte[]> papersOfStep(Caller caller, @PathVariable String number, @PathVariable String task) {
        return saved(papers.makeAll(caller.login(), number, task));
    }

    /** What the case goes through with others. */
    record Together(List<PaperGroups.Group> groups) {}

    @GetMapping("/groups")
    ResponseEntity<Together> groups(Caller caller, @PathVariable String number) {
        return Replies.unstored(new Together(groups.groups(caller.login(), number)));
    }

    /** All papers of a group in one file, sent while they are made. */
    @GetMapping("/groups/{group}/papers")
    void papersOfGroup(
            Caller caller, @PathVariable String number, @PathVariable String group, HttpServletResponse response)
            throws IOException {
        List<PaperGroups.Item> items = groups.items(caller.login(), number, group);
        response.setContentType(ZIP.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Papers", String.valueOf(items.size()));
        groups.write(caller.login(), items, response.getOutputStream());
    }

    private static ResponseEntity<byte[]> saved(MadePaper made) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(made.packed() ? ZIP : Replies.DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(made.content());
    }
}
