package vn.ketnap.imports;

import java.util.Map;

/**
 * The outcome of an import.
 *
 * @param oneTimePasswords by user id, for new logins only: to be handed over once and kept nowhere
 */
public record ImportResult(ImportReport report, boolean applied, Map<String, String> oneTimePasswords) {

    /** Leaves the passwords out: a result may end up in a log. */
    @Override
    public String toString() {
        return "ImportResult[" + report + ", applied=" + applied + "]";
    }
}
