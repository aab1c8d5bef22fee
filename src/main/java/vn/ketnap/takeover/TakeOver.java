package vn.ketnap.takeover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.imports.CaseList;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.imports.CaseSheet;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.PaperCases;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Stage;

/** Looks through a sheet of cases on paper before anything is stored: the rows that are in order and all that is to be said. */
@Component
public class TakeOver {

    private final PaperCases cases;
    private final Gaps gaps;
    private final ObjectProvider<RowCheck> checks;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    TakeOver(
            PaperCases cases,
            Gaps gaps,
            ObjectProvider<RowCheck> checks,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.cases = cases;
        this.gaps = gaps;
        this.checks = checks;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /** What taking over would do. Changes nothing. */
    public TakeOverReport check(SourceFile source) {
        return plan(source).report();
    }

    /**
     * A file that was looked through.
     *
     * @param rows those that may be taken over
     * @param known how many rows are of persons whose case has been taken over before
     */
    record Plan(List<CaseRow> rows, int known, TakeOverReport report) {}

    Plan plan(SourceFile source) {
        return transaction.execute(status -> look(CaseSheet.read(source, clock.today())));
    }

    private Plan look(CaseList list) {
        Found found = new Found(list);
        RowCheck check = checks.getObject();
        Map<String, PaperCases.Known> known = cases.known(
                list.rows().stream().map(row -> row.person().citizenId()).toList());
        for (CaseRow row : list.rows()) {
            PaperCases.Known before = known.get(row.person().citizenId());
            if (before == null) {
                found.take(row, check, gaps);
            } else if (before.takenOver()) {
                found.again(row, before);
            } else {
                found.bar(row, before);
            }
        }
        return found.plan();
    }

    /** What comes together while the rows are looked through. */
    private static final class Found {

        private final CaseList list;
        private final List<CaseRow> rows = new ArrayList<>();
        private final List<RowError> errors;
        private final List<Note> notes;
        private final List<TakeOverReport.Missing> missing = new ArrayList<>();
        private final Map<Stage, Integer> stages = new LinkedHashMap<>();
        private int known;

        Found(CaseList list) {
            this.list = list;
            this.errors = new ArrayList<>(list.errors());
            this.notes = new ArrayList<>(list.notes());
        }

        void take(CaseRow row, RowCheck check, Gaps gaps) {
            Problems problems = new Problems();
            Optional<CaseFile> file = check.check(row, problems);
            problems.all().forEach(problem -> tell(row, problem));
            boolean wrong = problems.all().stream().anyMatch(problem -> !problem.warning());
            if (file.isEmpty() || wrong) {
                return;
            }
            rows.add(row);
            stages.merge(file.get().stage(), 1, Integer::sum);
            List<String> what = gaps.of(row, file.get()).stream()
                    .map(gap -> gap.article() == null ? gap.text() : gap.text() + " (" + gap.article() + ")")
                    .toList();
            if (!what.isEmpty()) {
                missing.add(
                        new TakeOverReport.Missing(row.number(), row.person().fullName(), what));
            }
        }

        void again(CaseRow row, PaperCases.Known before) {
            known++;
            notes.add(new Note(
                    CaseList.SHEET,
                    row.number(),
                    row.person().fullName(),
                    "Đã tiếp nhận trước đây, hồ sơ %s: không nhập lại.".formatted(before.number())));
        }

        void bar(CaseRow row, PaperCases.Known before) {
            errors.add(new RowError(
                    CaseList.SHEET,
                    row.number(),
                    CaseList.CITIZEN,
                    row.person().citizenId(),
                    "Người này đã có hồ sơ %s: %s."
                            .formatted(before.number(), before.status().label())));
        }

        private void tell(CaseRow row, Problem problem) {
            if (problem.warning()) {
                notes.add(new Note(CaseList.SHEET, row.number(), problem.field(), "Xem lại: " + problem.text()));
            } else {
                errors.add(new RowError(CaseList.SHEET, row.number(), problem.field(), "", problem.text()));
            }
        }

        Plan plan() {
            Map<String, Integer> named = stages.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .collect(Collectors.toMap(
                            stage -> stage.getKey().label(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
            errors.sort(Comparator.comparingInt(RowError::row));
            notes.sort(Comparator.comparingInt(Note::row));
            return new Plan(rows, known, new TakeOverReport(list.read(), rows.size(), named, errors, notes, missing));
        }
    }
}
