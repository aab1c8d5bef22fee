package vn.ketnap.imports;

import java.util.ArrayList;
import java.util.List;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;

/** What is found while an import is read: faults that stand in its way, and what a person should know. */
final class Findings {

    private final List<RowError> errors = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    void error(RowError error) {
        errors.add(error);
    }

    void error(String sheet, int row, String column, String value, String reason) {
        errors.add(new RowError(sheet, row, column, value, reason));
    }

    void note(Note note) {
        notes.add(note);
    }

    void note(String sheet, int row, String value, String text) {
        notes.add(new Note(sheet, row, value, text));
    }

    List<RowError> errors() {
        return errors;
    }

    List<Note> notes() {
        return notes;
    }

    boolean clean() {
        return errors.isEmpty();
    }
}
