package vn.ketnap.deadline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.deadline.Recount.Change;
import vn.ketnap.regulation.Regulations;

/** Lets running deadlines follow rules that say another length of their limit; those of other limits stay as they are. */
@Component
public class LimitAdministration {

    private final LimitReckoning calendars;
    private final Recount recount;
    private final TaskDueDates tasks;

    LimitAdministration(LimitReckoning calendars, Recount recount, TaskDueDates tasks) {
        this.calendars = calendars;
        this.recount = recount;
        this.tasks = tasks;
    }

    /** The open deadlines that would move, by new due date; changes nothing. */
    @Transactional(readOnly = true)
    public List<CalendarChange.Moved> moved(Regulations changed) {
        return recount.by(calendars, changed).stream()
                .filter(Change::movesOpenDeadline)
                .map(Change::moved)
                .toList();
    }

    /** The deadlines of a case that would move if those under one version were under another; changes nothing. */
    @Transactional(readOnly = true)
    public List<CalendarChange.Moved> moved(long caseId, String from, String to) {
        return recount.of(caseId, from, to, calendars).stream()
                .filter(Change::movesOpenDeadline)
                .map(Change::moved)
                .toList();
    }

    /** Puts running deadlines of a case that are under one version under another, and moves them with their tasks. */
    @Transactional
    public void follow(long caseId, String from, String to) {
        recount.of(caseId, from, to, calendars).forEach(change -> {
            change.deadline().bind(to, change.limit());
            change.apply(tasks);
        });
    }

    /** Moves deadlines and tasks. */
    @Transactional
    public void follow(Regulations changed) {
        recount.by(calendars, changed).forEach(change -> change.apply(tasks));
    }
}
