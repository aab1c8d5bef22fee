package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.deadline.UnitDuties;
import vn.ketnap.security.Caller;

/** What the units of the caller do again each period, and that it is done. */
@RestController
@RequestMapping("/camunda/api/ketnap/duties")
class DutyController {

    private final UnitDuties duties;

    DutyController(UnitDuties duties) {
        this.duties = duties;
    }

    /** What the page sends. */
    record Done(LocalDate doneOn, String note) {}

    @GetMapping
    ResponseEntity<List<UnitDuties.Duty>> list(Caller caller) {
        return Replies.unstored(duties.of(caller.login()));
    }

    @PostMapping("/{id}")
    ResponseEntity<List<UnitDuties.Duty>> done(Caller caller, @PathVariable long id, @RequestBody Done done) {
        duties.done(caller.login(), id, done.doneOn(), done.note());
        return Replies.unstored(duties.of(caller.login()));
    }
}
