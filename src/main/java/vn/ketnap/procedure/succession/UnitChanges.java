package vn.ketnap.procedure.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ketnap.organization.CaseMoves.Change;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.procedure.casefile.CaseUnits;

/** Says in words from which units to which a case moves, and what stays. */
final class UnitChanges {

    private final CaseUnits before;
    private final UnitsOfCase.Place place;
    private final UnitTree units;

    UnitChanges(CaseUnits before, UnitsOfCase.Place place, UnitTree units) {
        this.before = before;
        this.place = place;
        this.units = units;
    }

    /** The cell before the move. */
    String cell() {
        return named(before.cellCode());
    }

    /** What changes, from the cell upwards; who decides only where that follows from nothing else. */
    List<Change> list() {
        CaseUnits after = place.units();
        List<Change> changes = new ArrayList<>();
        add(changes, "chi bộ", before.cellCode(), after.cellCode());
        add(changes, "đảng bộ bộ phận", before.sectionCode(), after.sectionCode());
        boolean direct = before.grassrootsCode().equals(before.superiorCode())
                && after.grassrootsCode().equals(after.superiorCode());
        if (!direct) {
            add(changes, "đảng bộ cơ sở", before.grassrootsCode(), after.grassrootsCode());
        }
        add(changes, "cấp trên trực tiếp", before.superiorCode(), after.superiorCode());
        if (!goesAlong(before.decidingCode(), after.decidingCode())) {
            add(changes, "cấp có thẩm quyền quyết định", before.decidingCode(), after.decidingCode());
        }
        if (!goesAlong(before.removalCode(), after.removalCode())) {
            add(changes, "cấp có thẩm quyền xóa tên", before.removalCode(), after.removalCode());
        }
        return changes;
    }

    /** Sentences on what stays although units above the cell change. */
    List<String> stays() {
        CaseUnits after = place.units();
        List<String> stays = new ArrayList<>();
        boolean committeesChange = !before.grassrootsCode().equals(after.grassrootsCode())
                || !before.superiorCode().equals(after.superiorCode());
        if (place.voteBinds() && committeesChange && before.decidingCode().equals(after.decidingCode())) {
            stays.add("Cấp có thẩm quyền quyết định vẫn là " + named(after.decidingCode())
                    + " vì chi bộ đã biểu quyết đề nghị cấp này");
        }
        if (place.removalBinds() && committeesChange && before.removalCode().equals(after.removalCode())) {
            stays.add("Cấp có thẩm quyền xóa tên vẫn là " + named(after.removalCode())
                    + " vì chi bộ đã biểu quyết đề nghị cấp này");
        }
        if (place.appraised()) {
            stays.add(named(after.sectionCode()) + " thẩm định xong việc đang làm");
        }
        return stays;
    }

    /** The whole as the journal of the case tells it. */
    String sentence() {
        String changes = list().stream().map(Change::text).collect(Collectors.joining(", "));
        String cell = before.cellCode().equals(place.units().cellCode()) ? "chi bộ " + cell() + ", " : "";
        String stays = stays().stream().map(each -> ". " + each).collect(Collectors.joining());
        return "Hồ sơ chuyển theo đơn vị: " + cell + changes + stays;
    }

    /** Whether a unit that decides changes with the superior or the grassroots committee, which the list names anyway. */
    private boolean goesAlong(String from, String to) {
        CaseUnits after = place.units();
        return Objects.equals(from, before.superiorCode()) && Objects.equals(to, after.superiorCode())
                || Objects.equals(from, before.grassrootsCode()) && Objects.equals(to, after.grassrootsCode());
    }

    private void add(List<Change> changes, String level, String from, String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(level, named(from), named(to)));
        }
    }

    private String named(String code) {
        return code == null
                ? "không có"
                : units.find(code).map(UnitView::nameAndCode).orElse(code);
    }
}
