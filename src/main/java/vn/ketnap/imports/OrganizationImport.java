package vn.ketnap.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.organization.AccountRefresh;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CasesOfUnits;
import vn.ketnap.organization.MemberRow;
import vn.ketnap.organization.OfficerRow;
import vn.ketnap.organization.OrganizationChanged;
import vn.ketnap.organization.RegisterSnapshot;
import vn.ketnap.organization.RegisterStore;
import vn.ketnap.organization.Succession;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.organization.UnitsByDate;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/**
 * Fills the register from one workbook with the sheets "Đơn vị", "Cán bộ", "Đảng viên" and, when a unit is split, "Chia hồ sơ",
 * or from CSV files of these names. A row adds or replaces what has the same key: the code of a unit or member; login, role and unit of an officer.
 * Rows that a file leaves out stay as they are: whoever leaves gets a last day.
 */
@Component
public class OrganizationImport {

    private static final String BUSY =
            "Một người khác đang nhập cơ cấu tổ chức, lần này chưa nhập gì: chờ ít phút, kiểm tra lại tệp rồi nhập.";

    private final RegisterStore store;
    private final UnitTree tree;
    private final UnitsByDate units;
    private final CasesOfUnits cases;
    private final Consequences consequences;
    private final AccountRefresh accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrganizationImport(
            RegisterStore store,
            UnitTree tree,
            UnitsByDate units,
            CasesOfUnits cases,
            Consequences consequences,
            AccountRefresh accounts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.tree = tree;
        this.units = units;
        this.cases = cases;
        this.consequences = consequences;
        this.accounts = accounts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What the import would do, also to running cases, and every row that stands in its way. Changes nothing. */
    public ImportReport check(List<SourceFile> files) {
        return transaction.execute(status -> plan(files).report());
    }

    /** As below, in the name of the application itself. */
    public ImportResult apply(List<SourceFile> files) {
        return apply(files, "system");
    }

    /**
     * Imports everything, with logins, groups and the running cases of units that move or end, or nothing when a row is
     * wrong or another import is under way. Publishes {@link OrganizationChanged} after the commit when something changed.
     *
     * @param actor login of whoever imports
     */
    public ImportResult apply(List<SourceFile> files, String actor) {
        Applied applied = transaction.execute(status -> {
            if (!store.tryLock()) {
                return new Applied(new ImportResult(ImportReport.refused(BUSY), false, Map.of()), Set.of());
            }
            Plan plan = plan(files);
            if (!plan.report().clean()) {
                return new Applied(new ImportResult(plan.report(), false, Map.of()), Set.of());
            }
            Set<String> touched = touchedLogins(plan);
            begin(plan, actor);
            store.save(
                    UnitsByDate.changed(plan.register().units(), plan.units()),
                    plan.officers(),
                    plan.members(),
                    ids(plan.named()));
            Map<String, String> passwords = accounts.refresh();
            if (plan.hasUnits()) {
                units.putInForce(plan.units().values(), LocalDate.now(clock), plan.chosen(), actor);
            }
            return new Applied(new ImportResult(plan.report(), true, passwords), touched);
        });
        ImportReport report = applied.result().report();
        if (applied.result().applied() && report.added() + report.changed() > 0) {
            tree.reload();
            events.publishEvent(new OrganizationChanged(applied.touched()));
        }
        return applied.result();
    }

    private void begin(Plan plan, String actor) {
        RegisterSnapshot register = plan.register();
        units.begin(
                actor,
                before(UnitsByDate.changed(register.units(), plan.units()), UnitView::code, register.units()),
                before(plan.officers(), OfficerRow::key, register.officers()),
                before(
                        plan.members().stream()
                                .filter(row -> !plan.named().containsKey(row.code()))
                                .toList(),
                        MemberRow::code,
                        register.members()));
    }

    /** The rows that are about to change as they stand, null for one that is new. */
    private static <K, V> Map<K, V> before(List<V> rows, Function<V, K> key, Map<K, V> register) {
        Map<K, V> before = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.equals(register.get(key.apply(row))))
                .forEach(row -> before.put(key.apply(row), register.get(key.apply(row))));
        return before;
    }

    private Plan plan(List<SourceFile> sources) {
        RegisterSnapshot register = store.load();
        LocalDate today = LocalDate.now(clock);
        Findings findings = new Findings();
        ImportFiles files = ImportFiles.read(sources, findings);
        if (!files.usable()) {
            return new Plan(
                    register,
                    Map.of(),
                    false,
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    report(files, List.of(), findings, CaseMoves.none()));
        }
        UnitSheet unitSheet = new UnitSheet(register, files.rows(ImportSheet.UNITS), today);
        OfficerSheet officerSheet = new OfficerSheet(register, files.rows(ImportSheet.OFFICERS), unitSheet);
        MemberSheet memberSheet =
                new MemberSheet(register, files.rows(ImportSheet.MEMBERS), unitSheet, officerSheet, today);
        Map<String, String> chosen =
                new SharedCaseSheet(files.rows(ImportSheet.SHARED_CASES), unitSheet, cases, today).cells();
        boolean hasUnits = !unitSheet.codes().isEmpty() || !chosen.isEmpty();
        boolean clean = findings.clean();
        Map<String, UnitView> after = clean ? Succession.on(today, unitSheet.merged()) : unitSheet.merged();
        CaseMoves moves = clean && hasUnits ? consequences.moves(after, today, chosen) : CaseMoves.none();
        LocalDate tomorrow = today.plusDays(1);
        List<CaseMoves.Stranded> later = moves.stranded().stream()
                .filter(left -> left.since().isAfter(tomorrow) || !unitSheet.refuseEnd(left))
                .toList();
        List<Change> changes = Stream.of(
                        changes(unitsToCount(unitSheet, register, after, clean), UnitView::code, register.units()),
                        changes(officerSheet.officers(), OfficerRow::key, register.officers()),
                        changes(memberSheet.members(), MemberRow::code, known(register, memberSheet.named())))
                .flatMap(each -> each)
                .toList();
        return new Plan(
                register,
                after,
                hasUnits,
                officerSheet.officers(),
                memberSheet.members(),
                memberSheet.named(),
                chosen,
                report(
                        files,
                        changes,
                        findings,
                        new CaseMoves(
                                moves.moves(),
                                later,
                                clean
                                        ? consequences.belongings(
                                                UnitsByDate.changed(register.units(), after), moves.moves())
                                        : List.of())));
    }

    /** The units of the sheet, and those that change because another one ends. */
    private static List<UnitView> unitsToCount(
            UnitSheet sheet, RegisterSnapshot register, Map<String, UnitView> after, boolean clean) {
        Set<String> codes = new LinkedHashSet<>(sheet.codes());
        if (clean) {
            UnitsByDate.changed(register.units(), after).forEach(unit -> codes.add(unit.code()));
        }
        return codes.stream().map(after::get).filter(Objects::nonNull).toList();
    }

    private static ImportReport report(ImportFiles files, List<Change> changes, Findings findings, CaseMoves moves) {
        Map<String, Integer> rowsRead = new LinkedHashMap<>();
        files.sheets().forEach((sheet, rows) -> rowsRead.put(sheet.label(), rows.size()));
        Map<Change, Long> counts = changes.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        List<String> order =
                Stream.of(ImportSheet.values()).map(ImportSheet::label).toList();
        return new ImportReport(
                rowsRead,
                counts.getOrDefault(Change.ADDED, 0L).intValue(),
                counts.getOrDefault(Change.CHANGED, 0L).intValue(),
                counts.getOrDefault(Change.UNCHANGED, 0L).intValue(),
                findings.errors().stream()
                        .sorted(Comparator.comparing((RowError error) -> order.indexOf(error.sheet()))
                                .thenComparing(RowError::row))
                        .toList(),
                findings.notes().stream()
                        .sorted(Comparator.comparing((Note note) -> order.indexOf(note.sheet()))
                                .thenComparing(Note::row))
                        .toList(),
                findings.clean() ? moves : CaseMoves.none());
    }

    private static <K, V> Stream<Change> changes(List<V> values, Function<V, K> key, Map<K, V> before) {
        return values.stream().map(value -> {
            V old = before.get(key.apply(value));
            return old == null ? Change.ADDED : old.equals(value) ? Change.UNCHANGED : Change.CHANGED;
        });
    }

    private static Map<String, MemberRow> known(
            RegisterSnapshot register, Map<String, RegisterSnapshot.Admitted> named) {
        Map<String, MemberRow> known = new HashMap<>(register.members());
        named.forEach((code, member) -> known.put(code, member.row()));
        return known;
    }

    private static Map<String, Long> ids(Map<String, RegisterSnapshot.Admitted> named) {
        Map<String, Long> ids = new HashMap<>();
        named.forEach((code, member) -> ids.put(code, member.id()));
        return ids;
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
            RegisterSnapshot register,
            Map<String, UnitView> units,
            boolean hasUnits,
            List<OfficerRow> officers,
            List<MemberRow> members,
            Map<String, RegisterSnapshot.Admitted> named,
            Map<String, String> chosen,
            ImportReport report) {}

    private record Applied(ImportResult result, Set<String> touched) {}
}
