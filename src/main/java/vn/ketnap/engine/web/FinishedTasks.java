package vn.ketnap.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.security.CaseScope;

/** Tells whoever comes second to a task of a case who has done it and when, if that person may read the case. */
@Component
class FinishedTasks {

    private static final Pattern WORK_ON_A_TASK = Pattern.compile("/task/([^/]+)/(submit-form|complete|claim)$");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final String DONE =
            """
            select p.business_key_, a.end_time_, j.actor, j.done_at, j.id
              from act_hi_actinst a
              join act_hi_procinst p on p.id_ = a.proc_inst_id_
              join admission_case c on c.number = p.business_key_
              join journal_entry j on j.case_id = c.id and j.step = a.act_id_
             where a.task_id_ = ? and a.end_time_ is not null""";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final CaseDesk cases;
    private final CaseScope scope;
    private final Officers officers;
    private final Clock clock;

    FinishedTasks(
            JdbcTemplate database,
            TransactionTemplate transactions,
            CaseDesk cases,
            CaseScope scope,
            Officers officers,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.cases = cases;
        this.scope = scope;
        this.officers = officers;
        this.clock = clock;
    }

    private record Done(String caseNumber, Instant ended, String actor, Instant at, long entry) {

        /** A step may be done more than once in a case; the entry of this time lies next to the end of the task. */
        Duration gap() {
            return Duration.between(at, ended).abs();
        }
    }

    /** The sentence for a request that works on a task, empty when it is not done or not to be read by the login. */
    Optional<String> said(HttpServletRequest request, String login) {
        Matcher task = WORK_ON_A_TASK.matcher(request.getRequestURI());
        return login.isEmpty() || !task.find()
                ? Optional.empty()
                : transactions.execute(work ->
                        find(task.group(1)).filter(done -> mayRead(login, done)).map(this::sentence));
    }

    private Optional<Done> find(String taskId) {
        return database
                .query(
                        DONE,
                        (row, line) -> new Done(
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getObject(4, Timestamp.class).toInstant(),
                                row.getLong(5)),
                        taskId)
                .stream()
                .min(Comparator.comparing(Done::gap).thenComparing(Done::entry, Comparator.reverseOrder()));
    }

    private boolean mayRead(String login, Done done) {
        return login.equals(done.actor())
                || cases.find(done.caseNumber())
                        .filter(file -> scope.sees(login, file))
                        .isPresent();
    }

    private String sentence(Done done) {
        String name = officers.person(done.actor()).map(Person::fullName).orElse("người khác");
        return "Việc này đã được %s hoàn thành lúc %s."
                .formatted(name, WHEN.format(done.at().atZone(clock.getZone())));
    }
}
