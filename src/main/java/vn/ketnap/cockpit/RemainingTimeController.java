package vn.ketnap.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.deadline.RemainingTime;
import vn.ketnap.regulation.LimitUnit;
import vn.ketnap.regulation.Regulations;

/** Tells the cards of the task list how far away their due dates are, by the working calendar in force. */
@RestController
class RemainingTimeController {

    private static final int MOST = 100;
    private static final int MOST_YEARS = 10;

    private final RemainingTime remaining;
    private final Regulations regulations;
    private final Clock clock;

    RemainingTimeController(RemainingTime remaining, Regulations regulations, Clock clock) {
        this.remaining = remaining;
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * What the cards say.
     *
     * @param words by date, for example "còn 3 ngày làm việc"
     * @param milestones the tasks whose dates are milestones of the office, no limits of a text
     */
    record Remaining(Map<LocalDate, String> words, List<String> milestones) {}

    /** Answers for all cards of a list at once; 400 for too many or for a date far in the future. */
    @GetMapping("/camunda/api/ketnap/remaining-time")
    ResponseEntity<Remaining> inWords(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) List<LocalDate> until,
            @RequestParam(defaultValue = "") List<String> tasks) {
        SignedIn.require();
        LocalDate today = LocalDate.now(clock);
        if (until.size() > MOST
                || tasks.size() > MOST
                || until.stream().anyMatch(today.plusYears(MOST_YEARS)::isBefore)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<LocalDate, String> words = new TreeMap<>();
        until.forEach(date -> words.put(date, remaining.inWords(date, LimitUnit.WORKING_DAYS, today)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Remaining(
                        words,
                        tasks.stream().filter(regulations::isOfficeMilestone).toList()));
    }
}
