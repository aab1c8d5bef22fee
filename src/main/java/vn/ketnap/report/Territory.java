package vn.ketnap.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ketnap.organization.UnitView;

/**
 * What one look at the figures covers: a unit, or several that a login oversees, split into the units shown side by side.
 *
 * @param path the units from the viewer's own down to the one looked at; empty when several stand side by side
 * @param parts the units shown side by side, in the order of their codes
 * @param partOfCell code of the part by the code of each cell covered
 */
public record Territory(List<UnitView> path, List<UnitView> parts, Map<String, String> partOfCell) {

    /** Codes of all cells covered, never empty: a territory without cells holds a code that no cell has. */
    public Set<String> cells() {
        return partOfCell.isEmpty() ? Set.of("") : partOfCell.keySet();
    }

    /** The office whose figures these are, as papers name it. */
    public String office() {
        return path.isEmpty()
                ? "Các đơn vị phụ trách"
                : path.get(path.size() - 1).name();
    }
}
