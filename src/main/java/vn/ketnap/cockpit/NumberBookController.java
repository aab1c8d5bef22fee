package vn.ketnap.cockpit;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.procedure.register.NumberBooks;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The books of numbers of a unit, for administrators: how they stand, and where one begins. */
@RestController
@RequestMapping("/camunda/api/ketnap/number-books")
class NumberBookController {

    private final NumberBooks books;
    private final Trail trail;

    NumberBookController(NumberBooks books, Trail trail) {
        this.books = books;
        this.trail = trail;
    }

    @GetMapping
    ResponseEntity<List<NumberBooks.Book>> books(Caller caller, @RequestParam String unit) {
        Administrators.require(caller);
        return Replies.unstored(books.of(unit.strip()));
    }

    /** Says with which number the book begins in the present term. */
    @PostMapping
    ResponseEntity<List<NumberBooks.Book>> begin(
            Caller caller, @RequestParam String unit, @RequestParam NumberSeries series, @RequestParam int first) {
        String login = Administrators.require(caller);
        books.begin(unit.strip(), series, first);
        trail.change(new AuditEvent(
                login,
                null,
                Operation.SETTING,
                FieldGroup.DOCUMENTS,
                "sổ %s %s từ số %d".formatted(unit, series, first)));
        return Replies.unstored(books.of(unit.strip()));
    }
}
