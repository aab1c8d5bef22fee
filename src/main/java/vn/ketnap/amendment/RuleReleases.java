package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.amendment.RuleRelease.State;
import vn.ketnap.deadline.CalendarChange;
import vn.ketnap.deadline.LimitAdministration;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.table.Amendment;
import vn.ketnap.regulation.table.NewVersion;
import vn.ketnap.regulation.table.PlainTables;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.regulation.table.RuleTables;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/**
 * The way of new law into the running application, for administrators: out as a workbook, tried, proposed, released by a second
 * person, taken back by two.
 */
@Component
@Transactional
public class RuleReleases {

    private static final int MOST_MOVES = 20;

    private final RuleTables tables;
    private final Releases releases;
    private final TypedTrial trial;
    private final OpenCases cases;
    private final LimitAdministration limits;
    private final BusinessClock clock;

    RuleReleases(
            RuleTables tables,
            Releases releases,
            TypedTrial trial,
            OpenCases cases,
            LimitAdministration limits,
            BusinessClock clock) {
        this.tables = tables;
        this.releases = releases;
        this.trial = trial;
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
    }

    /** A table that can be taken out. */
    public record Listed(String id, String name, int rows) {}

    /** A version with the document that made it. */
    public record VersionName(String id, String name) {}

    /** The tables in force and the versions that they know, the newest first. */
    public record Overview(List<Listed> tables, List<String> versions, List<RuleRelease> releases) {}

    /** What the page shows. */
    @Transactional(readOnly = true)
    public Overview overview() {
        List<RuleTable> inForce = tables.inForce();
        return new Overview(
                inForce.stream()
                        .map(table -> new Listed(
                                table.id(), table.name(), table.rows().size()))
                        .toList(),
                List.copyOf(RuleCheck.versions(inForce)),
                releases.all());
    }

    /** The versions that the tables know, the newest first. */
    public List<VersionName> versions() {
        RuleTable known = RuleCheck.table(tables.inForce(), RuleCheck.VERSIONS);
        return known.rows().stream()
                .map(row -> new VersionName(known.text(row, "version"), known.text(row, "name")))
                .distinct()
                .toList();
    }

    /**
     * Tables in force as a workbook.
     *
     * @param table id, null for all
     */
    public byte[] workbook(String table) {
        List<RuleTable> wanted = tables.inForce().stream()
                .filter(each -> table == null || each.id().equals(table))
                .toList();
        if (wanted.isEmpty()) {
            throw new NoSuchElementException("Không có bảng quy định này");
        }
        return RuleSheets.workbook(wanted);
    }

    /**
     * What a document would change; changes nothing.
     *
     * @param file null for a version that says all the same
     */
    @Transactional(readOnly = true)
    public Report check(Draft draft, SourceFile file) {
        Candidate candidate = candidate(draft, file);
        return candidate.errors().isEmpty() ? report(draft, candidate) : Report.refused(candidate.errors());
    }

    /** Keeps a document for a second person to release; refused while anything is wrong with it. Its number. */
    public long propose(Draft draft, SourceFile file, String login) {
        Candidate candidate = candidate(draft, file);
        if (!candidate.errors().isEmpty()) {
            RowError first = candidate.errors().get(0);
            throw RefusedException.because("%s dòng %d %s: %s Còn %d chỗ cần sửa"
                    .formatted(
                            first.sheet(),
                            first.row(),
                            first.column(),
                            first.reason(),
                            candidate.errors().size()));
        }
        if (candidate.changed(tables.inForce()).isEmpty()) {
            throw RefusedException.because("Tệp không khác quy định đang áp dụng");
        }
        Amendment amendment = Amendment.between(tables.shipped(), candidate.after(), candidate.versions());
        if (!amendment.in(tables.shipped()).equals(candidate.after())) {
            throw new IllegalStateException("The rows of the release do not make the tables that were checked");
        }
        return releases.add(new RuleRelease.New(draft, releases.current(), amendment, login));
    }

    /** What a proposal would change as things are now, for whoever is to release it. */
    @Transactional(readOnly = true)
    public Report look(long id) {
        RuleRelease release = releases.one(id);
        require(release, State.PROPOSED);
        return report(draft(release), recheck(release));
    }

    /** Takes a proposal away that nobody has released. */
    public void drop(long id) {
        require(releases.one(id), State.PROPOSED);
        releases.drop(id);
    }

    /** Lets a proposal hold; refused for the one who made it. Open deadlines whose length has changed move. */
    public void release(long id, String login) {
        releases.lock();
        RuleRelease release = releases.one(id);
        require(release, State.PROPOSED);
        requireOther(release.proposedBy(), login, "Người đề nghị không được tự phát hành");
        Candidate candidate = recheck(release);
        releases.released(id, login);
        hold(id, candidate.after());
    }

    /**
     * Asks to take back the release that holds, and takes it back when another person has asked before: the rules before it hold
     * again. Refused while cases or deadlines name its version.
     */
    public State takeBack(long id, String login) {
        releases.lock();
        RuleRelease release = releases.one(id);
        if (!release.current()) {
            throw RefusedException.because("Chỉ rút lại được lần phát hành đang áp dụng");
        }
        if (release.state() == State.RELEASED) {
            releases.askedBack(id, login);
            return State.BACK_ASKED;
        }
        requireOther(release.backBy(), login, "Người đề nghị rút lại không được tự quyết định");
        int named = release.version() == null ? 0 : cases.naming(release.version());
        if (named > 0) {
            throw RefusedException.because(
                    "Đã có %d hồ sơ, thời hạn theo %s: chuyển các hồ sơ ấy sang văn bản khác, hoặc phát hành bản sửa"
                            .formatted(named, release.version()));
        }
        releases.takenBack(id, login);
        Amendment before = release.base() == null ? Amendment.NONE : releases.content(release.base());
        hold(release.base(), before.in(tables.shipped()));
        return State.TAKEN_BACK;
    }

    private void hold(Long release, List<RuleTable> after) {
        limits.follow(new Regulations(new PlainTables(after)));
        releases.hold(release);
    }

    private Candidate candidate(Draft draft, SourceFile source) {
        List<RuleTable> inForce = tables.inForce();
        RuleBookFile file = source == null ? RuleBookFile.none() : RuleBookFile.read(source, inForce);
        return tried(Candidate.of(draft, file, inForce, known()), inForce);
    }

    /** What was proposed, checked once more: nothing may have been released since. */
    private Candidate recheck(RuleRelease release) {
        if (!Objects.equals(release.base(), releases.current())) {
            throw RefusedException.because("Quy định đã đổi sau khi đề nghị: lập lại đề nghị trên quy định hiện nay");
        }
        List<RuleTable> inForce = tables.inForce();
        Amendment amendment = releases.content(release.id());
        List<RuleTable> after = amendment.in(tables.shipped());
        List<NewVersion> added = amendment.versions().stream()
                .filter(version -> version.id().equals(release.version()))
                .toList();
        List<RuleTable> before = new ArrayList<>(inForce);
        added.forEach(version -> before.replaceAll(table -> version.in(table, Set.of())));
        Candidate candidate = tried(
                new Candidate(
                        before,
                        after,
                        amendment.versions(),
                        new RuleCheck(inForce, added, (table, row) -> 0).of(after)),
                inForce);
        if (!candidate.errors().isEmpty()) {
            throw RefusedException.because("Đề nghị không còn hợp lệ: %s %s"
                    .formatted(
                            candidate.errors().get(0).sheet(),
                            candidate.errors().get(0).reason()));
        }
        return candidate;
    }

    private Candidate tried(Candidate candidate, List<RuleTable> inForce) {
        if (!candidate.errors().isEmpty()) {
            return candidate;
        }
        List<RuleTable> changed = candidate.changed(inForce);
        tables.with(changed);
        return new Candidate(
                candidate.before(), candidate.after(), candidate.versions(), trial.of(candidate.after(), changed));
    }

    private Report report(Draft draft, Candidate candidate) {
        List<Report.Change> changes = RuleChanges.between(candidate.before(), candidate.after());
        List<CalendarChange.Moved> moved = limits.moved(new Regulations(new PlainTables(candidate.after())));
        List<Report.Cases> open = new ArrayList<>();
        if (draft.version() != null) {
            open.addAll(cases.under(draft));
        }
        open.addAll(cases.boundTo(RuleChanges.touched(candidate, draft.version())));
        return new Report(
                List.of(),
                changes,
                open,
                moved.size(),
                moved.subList(0, Math.min(MOST_MOVES, moved.size())),
                notes(draft));
    }

    private List<String> notes(Draft draft) {
        return draft.from() != null && draft.from().isBefore(clock.today())
                ? List.of("Ngày đầu tiên áp dụng đã qua: việc đã ghi trước nay không tính lại.")
                : List.of();
    }

    private List<NewVersion> known() {
        Long current = releases.current();
        return current == null ? List.of() : releases.content(current).versions();
    }

    private static Draft draft(RuleRelease release) {
        return new Draft(release.version(), release.like(), release.number(), release.date(), release.from());
    }

    private static void require(RuleRelease release, State state) {
        if (release.state() != state) {
            throw RefusedException.because(
                    "Đề nghị này đang ở trạng thái: " + release.state().label());
        }
    }

    private static void requireOther(String first, String second, String otherwise) {
        if (first.equals(second)) {
            throw RefusedException.because(otherwise + ": cần người quản trị thứ hai");
        }
    }
}
