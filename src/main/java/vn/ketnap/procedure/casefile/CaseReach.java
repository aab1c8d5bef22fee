package vn.ketnap.procedure.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The cases that a search may find at all, as a condition on {@code admission_case c} and {@code party_member m}, the
 * helper.
 */
public record CaseReach(String condition, Map<String, ?> parameters) {

    /** The cases of these cells. */
    public static CaseReach ofCells(Collection<String> cells) {
        return new CaseReach("c.cell_code in (:cells)", Map.of("cells", someOf(cells)));
    }

    /** The cases of these cells, and of others those of the persons whom the login helps. */
    public static CaseReach ofReader(Collection<String> cells, Collection<String> helpedIn, String login) {
        return new CaseReach(
                "(c.cell_code in (:cells) or c.cell_code in (:helped) and m.user_id = :login)",
                Map.of("cells", someOf(cells), "helped", someOf(helpedIn), "login", login));
    }

    /** The running cases that one of these units handles: as cell, committee or deciding unit. */
    public static CaseReach runningIn(Collection<String> units) {
        return new CaseReach(
                """
                c.status = 'RUNNING' and (c.cell_code in (:units) or c.grassroots_code in (:units)
                  or c.superior_code in (:units) or c.deciding_code in (:units))""",
                Map.of("units", someOf(units)));
    }

    /** A list in SQL holds something: a code that no unit has. */
    private static Collection<String> someOf(Collection<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
