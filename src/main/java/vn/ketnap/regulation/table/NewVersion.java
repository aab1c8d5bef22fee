package vn.ketnap.regulation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A version of the regulation that says the same as an older one where no row says otherwise. */
public record NewVersion(String id, String like) {

    /**
     * The table with every row of the older version holding for this one too, but for rows that are left out by name and rows
     * in whose place another row of this version asks the same.
     *
     * @param without ids of rows that do not hold for this version
     */
    public RuleTable in(RuleTable table, Set<String> without) {
        int version = table.version();
        if (version < 0) {
            return table;
        }
        List<RuleRow> rows = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            List<String> named = table.versions(row);
            boolean inherits = named.contains(like)
                    && !named.contains(id)
                    && !without.contains(row.id())
                    && table.rows().stream()
                            .noneMatch(other -> table.versions(other).contains(id)
                                    && otherTests(other, version).equals(otherTests(row, version)));
            List<String> all = new ArrayList<>(named);
            all.add(id);
            rows.add(inherits ? row.with(version, CellTest.cell(all, false)) : row);
        }
        return table.with(rows);
    }

    /** The table under this version without any exception. */
    RuleTable in(RuleTable table) {
        return in(table, Set.of());
    }

    private static List<String> otherTests(RuleRow row, int version) {
        return row.with(version, "").tests();
    }

    /** The tables under all these versions, in the order in which they came. */
    static Map<String, RuleTable> in(Map<String, RuleTable> tables, List<NewVersion> versions) {
        Map<String, RuleTable> under = new java.util.LinkedHashMap<>(tables);
        versions.forEach(version -> under.replaceAll((id, table) -> version.in(table)));
        return under;
    }
}
