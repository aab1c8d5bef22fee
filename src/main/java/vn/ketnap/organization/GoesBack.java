package vn.ketnap.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Port to what follows units and goes back with them when their change is taken back.
 *
 * @param <T> record of what stood before
 */
public interface GoesBack<T extends Record> {

    /** Marks its parts in the record of a change; unique, at most 20 letters. */
    String kind();

    /** The record of what stood before. */
    Class<T> before();

    /** What somebody has done to it since, as a short name for a message; empty while it may go back. */
    Optional<String> workedOn(String subject, T before);

    /** Puts it back, within the caller's transaction, after the units. */
    void back(String subject, T before, String actor);

    /** What hangs on units that are about to go, after all has been put back; empty when nothing does. */
    default List<String> heldBy(Collection<String> units) {
        return List.of();
    }
}
