package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the register from one workbook with the sheets "Đơn vị", "Cán bộ", "Đảng viên", or from CSV files of these
 * names. A row adds or replaces what has the same key: the code of a unit or member; login, role and unit of an officer.
 * Rows that a file leaves out stay as they are: whoever leaves gets a last day.
 */
@Component
public class OrganizationImport {

    private final RegisterStore store;
    private final UnitTree tree;
    private final AccountRefresh accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrganizationImport(
            RegisterStore store,
            UnitTree tree,
            AccountRefresh accounts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.tree = tree;
        this.accounts = accounts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What the import would do and every row that stands in its way. Changes nothing. */
    public ImportReport check(List<SourceFile> files) {
        return transaction.execute(status -> plan(files).report());
    }

    /**
     * Imports everything, with logins and groups, or nothing when a row is wrong. Publishes {@link OrganizationChanged}
     * after the commit when something changed.
     */
    public ImportResult apply(List<SourceFile> files) {
        Applied applied = transaction.execute(status -> {
            Plan plan = plan(files);
            if (!plan.report().clean()) {
                return new Applied(new ImportResult(plan.report(), false, Map.of()), Set.of());
            }
            Set<String> touched = touchedLogins(plan);
            store.save(plan.units(), plan.officers(), plan.members());
            return new Applied(new ImportResult(plan.report(), true, accounts.refresh()), touched);
        });
        ImportReport report = applied.result().report();
        if (applied.result().applied() && report.added() + report.changed() > 0) {
            tree.reload();
            events.publishEvent(new OrganizationChanged(applied.touched()));
        }
        return applied.result();
    }

    private Plan plan(List<SourceFile> files) {
        Register register = store.load();
        List<RowError> errors = new ArrayList<>();
        Map<ImportSheet, List<ImportRow>> sheets = SpreadsheetReader.read(files, errors::add);
        if (!errors.isEmpty()) {
            // A sheet without its columns would only repeat that mistake in every row.
            return new Plan(register, List.of(), List.of(), List.of(), report(sheets, List.of(), errors));
        }
        UnitSheet unitSheet = new UnitSheet(register, sheets.getOrDefault(ImportSheet.UNITS, List.of()));
        OfficerSheet officerSheet =
                new OfficerSheet(register, sheets.getOrDefault(ImportSheet.OFFICERS, List.of()), unitSheet);
        MemberSheet memberSheet = new MemberSheet(
                register,
                sheets.getOrDefault(ImportSheet.MEMBERS, List.of()),
                unitSheet,
                officerSheet,
                LocalDate.now(clock));
        List<Change> changes = Stream.of(
                        changes(unitSheet.units(), UnitView::code, register.units()),
                        changes(officerSheet.officers(), OfficerRow::key, register.officers()),
                        changes(memberSheet.members(), MemberRow::code, register.members()))
                .flatMap(each -> each)
                .toList();
        return new Plan(
                register,
                unitSheet.units(),
                officerSheet.officers(),
                memberSheet.members(),
                report(sheets, changes, errors));
    }

    private static ImportReport report(
            Map<ImportSheet, List<ImportRow>> sheets, List<Change> changes, List<RowError> errors) {
        Map<String, Integer> rowsRead = new LinkedHashMap<>();
        sheets.forEach((sheet, rows) -> rowsRead.put(sheet.label(), rows.size()));
        Map<Change, Long> counts = changes.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        List<String> order =
                Stream.of(ImportSheet.values()).map(ImportSheet::label).toList();
        return new ImportReport(
                rowsRead,
                counts.getOrDefault(Change.ADDED, 0L).intValue(),
                counts.getOrDefault(Change.CHANGED, 0L).intValue(),
                counts.getOrDefault(Change.UNCHANGED, 0L).intValue(),
                errors.stream()
                        .sorted(Comparator.comparing((RowError error) -> order.indexOf(error.sheet()))
                                .thenComparing(RowError::row))
                        .toList());
    }

    private static <K, V> Stream<Change> changes(List<V> values, Function<V, K> key, Map<K, V> before) {
        return values.stream().map(value -> {
            V old = before.get(key.apply(value));
            return old == null ? Change.ADDED : old.equals(value) ? Change.UNCHANGED : Change.CHANGED;
        });
    }

    private static Set<String> touchedLogins(Plan plan) {
        Set<String> logins = new HashSet<>();
        plan.officers().stream()
                .filter(row -> !row.equals(plan.register().officers().get(row.key())))
                .forEach(row -> logins.add(row.userId()));
        plan.members().forEach(row -> {
            MemberRow before = plan.register().members().get(row.code());
            if (!row.equals(before)) {
                logins.add(row.userId());
                logins.add(before == null ? null : before.userId());
            }
        });
        logins.remove(null);
        return logins;
    }

    private enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private record Plan(
            Register register,
            List<UnitView> units,
            List<OfficerRow> officers,
            List<MemberRow> members,
            ImportReport report) {}

    private record Applied(ImportResult result, Set<String> touched) {}
}
