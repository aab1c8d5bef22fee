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
import vn.ketnap.security.Caller;

/** Tells the cards of the task list how far away their due dates are, by the working calendar in force. */
@RestController
class RemainingTimeController {

    private static final int MOST_DATES = 100;
    private static final int MOST_YEARS = 10;

    private final RemainingTime remaining;
    private final Clock clock;

    RemainingTimeController(RemainingTime remaining, Clock clock) {
        this.remaining = remaining;
        this.clock = clock;
    }

    /** The words by date, for example "còn 5 ngày (3 ngày làm việc)"; 400 for too many dates or one far in the future. */
    @GetMapping("/camunda/api/ketnap/remaining-time")
    ResponseEntity<Map<LocalDate, String>> inWords(
            Caller caller, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) List<LocalDate> until) {
        LocalDate today = LocalDate.now(clock);
        if (until.size() > MOST_DATES || until.stream().anyMatch(date -> date.isAfter(today.plusYears(MOST_YEARS)))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<LocalDate, String> words = new TreeMap<>();
        until.forEach(date -> words.put(date, remaining.inWords(date, today)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words);
    }
}
