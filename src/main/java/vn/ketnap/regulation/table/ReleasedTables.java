package vn.ketnap.regulation.table;

/** Port to what was released in place of shipped rules. */
public interface ReleasedTables {

    /** Number that changes with every release, on every node within half a minute; 0 while the shipped rules hold. */
    long edition();

    /** What that edition changes in the shipped tables. */
    Amendment amendment(long edition);
}
