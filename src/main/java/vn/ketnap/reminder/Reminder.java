package vn.ketnap.reminder;

import vn.ketnap.vocabulary.Role;

/** One line of the ledger: this person is told of this rung of this deadline, for holding that role. */
record Reminder(Key key, Role role) {

    /** Makes a line unique: a moved deadline, counted by its revision, is told anew. */
    record Key(long deadline, int revision, String step, String recipient) {}

    String recipient() {
        return key.recipient();
    }
}
