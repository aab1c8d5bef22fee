package vn.ketnap.cockpit;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.deadline.CalendarAdministration;
import vn.ketnap.deadline.CalendarChange;
import vn.ketnap.deadline.CalendarTemplate;
import vn.ketnap.deadline.CalendarYear;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;

/** Takes the working calendar of whole years from an administrator and shows first which deadlines it moves. */
@RestController
class CalendarController {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarController.class);

    private final CalendarAdministration calendar;
    private final Trail trail;

    CalendarController(CalendarAdministration calendar, Trail trail) {
        this.calendar = calendar;
        this.trail = trail;
    }

    /** The years that are loaded. */
    @GetMapping("/camunda/api/ketnap/calendar")
    ResponseEntity<List<CalendarYear>> years(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(calendar.years());
    }

    /** The workbook to fill in for the next year. */
    @GetMapping("/camunda/api/ketnap/calendar/template")
    ResponseEntity<byte[]> template(Caller caller) {
        Administrators.require(caller);
        CalendarTemplate template = calendar.template();
        return Replies.workbook("mau-lich-nghi-" + template.year() + ".xlsx", template.workbook());
    }

    /** Checks a workbook or a CSV file in UTF-8, and puts it in force when {@code dryRun} is false and no row is wrong. */
    @PostMapping("/camunda/api/ketnap/calendar")
    ResponseEntity<CalendarChange> load(
            Caller caller,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        String userId = Administrators.require(caller);
        SourceFile source = new SourceFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        CalendarChange result = dryRun ? calendar.check(source) : calendar.apply(source);
        if (result.applied()) {
            trail.change(new AuditEvent(userId, null, Operation.IMPORT, FieldGroup.CALENDAR, null));
            LOG.info(
                    "{} loaded the calendar of {}: {} deadlines moved",
                    userId,
                    result.years(),
                    result.moved().size());
        }
        return Replies.unstored(result);
    }
}
