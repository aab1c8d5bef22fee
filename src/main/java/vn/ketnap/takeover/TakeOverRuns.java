package vn.ketnap.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.organization.RegisterStore;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.PaperCases;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;

/** Takes over the cases of a file, a few in each transaction, and takes a run back as long as nobody has worked on a case of it. */
@Component
public class TakeOverRuns {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOverRuns.class);
    private static final int ROWS_AT_ONCE = 20;

    private final TakeOver takeOver;
    private final Runs runs;
    private final PaperCases cases;
    private final CaseDesk desk;
    private final PaperEntries entries;
    private final ObjectProvider<RowCheck> checks;
    private final CaseStart start;
    private final RegisterStore register;
    private final Trail trail;
    private final TransactionTemplate transaction;

    TakeOverRuns(
            TakeOver takeOver,
            Runs runs,
            PaperCases cases,
            CaseDesk desk,
            PaperEntries entries,
            ObjectProvider<RowCheck> checks,
            CaseStart start,
            RegisterStore register,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.takeOver = takeOver;
        this.runs = runs;
        this.cases = cases;
        this.desk = desk;
        this.entries = entries;
        this.checks = checks;
        this.start = start;
        this.register = register;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The runs so far, the newest first. */
    public List<Run> all() {
        return runs.all();
    }

    /** A run that has been looked through and noted, and is still to be done. */
    public record Begun(long id, Runnable work) {}

    /**
     * Looks through a file and notes the run.
     *
     * @param allOrNothing whether one wrong row stands in the way of all
     * @param actor login of whoever takes over
     * @throws RefusedException when there is nothing to take over, or another run is under way
     */
    public Begun begin(SourceFile source, boolean allOrNothing, String actor) {
        requireNoneRunning();
        TakeOver.Plan plan = takeOver.plan(source);
        if (allOrNothing && !plan.report().errors().isEmpty()) {
            throw RefusedException.because("Còn %d chỗ cần sửa, chưa tiếp nhận hồ sơ nào"
                    .formatted(plan.report().errors().size()));
        }
        if (plan.rows().isEmpty() && plan.known() == 0) {
            throw RefusedException.because("Không có dòng nào tiếp nhận được");
        }
        long run = transaction.execute(status -> {
            // looking is not enough: another node may begin at the same moment
            register.lock();
            requireNoneRunning();
            return runs.begin(actor, source.name(), plan.rows().size());
        });
        return new Begun(run, () -> new Work(run, plan, source.name(), allOrNothing, actor).run());
    }

    private void requireNoneRunning() {
        if (runs.all().stream().anyMatch(run -> run.state() == Run.State.RUNNING)) {
            throw RefusedException.because("Một lần tiếp nhận khác đang chạy: chờ xong rồi làm tiếp");
        }
    }

    /** The work of one run. */
    private final class Work {

        private final long run;
        private final TakeOver.Plan plan;
        private final String source;
        private final boolean allOrNothing;
        private final String actor;
        private final List<String> refusals = new ArrayList<>();
        private int added;

        Work(long run, TakeOver.Plan plan, String source, boolean allOrNothing, String actor) {
            this.run = run;
            this.plan = plan;
            this.source = source;
            this.allOrNothing = allOrNothing;
            this.actor = actor;
        }

        void run() {
            Run.State end = Run.State.BROKEN;
            try {
                for (int from = 0; from < plan.rows().size(); from += ROWS_AT_ONCE) {
                    takeSome(plan.rows()
                            .subList(
                                    from,
                                    Math.min(from + ROWS_AT_ONCE, plan.rows().size())));
                    runs.note(run, Run.State.RUNNING, added, plan.known(), refusals);
                }
                end = Run.State.DONE;
            } finally {
                runs.note(run, end, added, plan.known(), refusals);
                LOG.info("{} took over {} cases, {} rows refused: {}", actor, added, refusals.size(), end);
                if (allOrNothing && !refusals.isEmpty()) {
                    takeBack(run, actor);
                }
            }
        }

        /** One bad row spoils none of its neighbours. */
        private void takeSome(List<CaseRow> rows) {
            try {
                transaction.executeWithoutResult(status -> rows.forEach(this::take));
                added += rows.size();
            } catch (RuntimeException together) {
                rows.forEach(this::takeAlone);
            }
        }

        private void takeAlone(CaseRow row) {
            try {
                transaction.executeWithoutResult(status -> take(row));
                added++;
            } catch (RefusedException refused) {
                refusals.add("Dòng %d: %s"
                        .formatted(
                                row.number(),
                                refused.problems().stream().map(Problem::text).collect(Collectors.joining("; "))));
            } catch (RuntimeException failed) {
                LOG.warn(
                        "Row {} of run {} failed: {}",
                        row.number(),
                        run,
                        failed.getClass().getName());
                refusals.add("Dòng %d: có lỗi của phần mềm, xem nhật ký máy chủ".formatted(row.number()));
            }
        }

        private void take(CaseRow row) {
            Problems problems = new Problems();
            Optional<CaseFile> drawn = checks.getObject().check(row, problems);
            List<Problem> blocking = problems.all().stream()
                    .filter(problem -> !problem.warning())
                    .toList();
            if (!blocking.isEmpty()) {
                throw new RefusedException(blocking);
            }
            CaseFile file = cases.keep(drawn.orElseThrow(), row.person(), run);
            desk.publish(file);
            entries.enter(row, file, source, actor);
            start.start(file, task -> Station.isProven(task, row.dates()));
            trail.change(
                    new AuditEvent(actor, file.number(), Operation.IMPORT, FieldGroup.CASE, PaperEntries.TAKE_OVER));
        }
    }

    /**
     * Takes back every case of a run, or none.
     *
     * @throws RefusedException when somebody has worked on one of them, or the run is not over
     */
    public void takeBack(long run, String actor) {
        transaction.executeWithoutResult(status -> {
            register.lock();
            Run of = runs.all().stream()
                    .filter(each -> each.id() == run)
                    .findFirst()
                    .orElseThrow();
            List<String> worked = cases.workedOn(run);
            if (of.state() == Run.State.RUNNING || of.state() == Run.State.TAKEN_BACK) {
                throw RefusedException.because("Lần tiếp nhận này đang chạy hoặc đã được rút lại");
            }
            if (!worked.isEmpty()) {
                throw RefusedException.because("Đã có người làm việc trên %d hồ sơ, không rút lại được nữa: %s"
                        .formatted(worked.size(), String.join(", ", worked.subList(0, Math.min(5, worked.size())))));
            }
            for (Map.Entry<Long, String> taken : cases.ofRun(run).entrySet()) {
                try {
                    start.forget(taken.getValue());
                    cases.erase(taken.getKey());
                } catch (DataIntegrityViolationException used) {
                    throw RefusedException.because("Hồ sơ %s đã có giấy tờ hoặc lớp học kèm theo, không rút lại được"
                            .formatted(taken.getValue()));
                }
                trail.change(new AuditEvent(actor, taken.getValue(), Operation.IMPORT, FieldGroup.CASE, "takeBack"));
            }
            runs.takenBack(run);
        });
    }
}
