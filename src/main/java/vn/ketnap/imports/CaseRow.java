package vn.ketnap.imports;

import java.time.LocalDate;
import java.util.Map;
import vn.ketnap.procedure.casefile.NewApplicant;
import vn.ketnap.vocabulary.DateKind;

/**
 * What one row of the sheet says of a person in mid-procedure, as far as the office knows it.
 *
 * @param number of the row, as the spreadsheet counts
 * @param helperCode code of the member who helps, null while not written
 * @param dates those that are written
 * @param numbers of the papers that carry those dates
 * @param votes figures of the votes taken on those dates
 */
public record CaseRow(
        int number,
        NewApplicant person,
        String cellCode,
        String helperCode,
        Map<DateKind, LocalDate> dates,
        Map<DateKind, String> numbers,
        Map<DateKind, Figures> votes) {

    /** How many belonged to the body, how many of them voted for and against. */
    public record Figures(int total, int yes, int no) {}
}
