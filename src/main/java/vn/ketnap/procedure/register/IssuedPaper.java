package vn.ketnap.procedure.register;

import java.time.LocalDate;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;

/**
 * A numbered paper that a form brings. Anything but kind and series may be null while the form is incomplete.
 *
 * @param kind name of the paper's or the resolution's kind
 * @param unitCode unit whose body issues it, null when it is none of the register or the number is national
 * @param fields names of the form's fields for number, signer and date
 */
public record IssuedPaper(
        String kind,
        NumberSeries series,
        String unitCode,
        String number,
        String signer,
        LocalDate date,
        Fields fields) {

    private static final int LONGEST = 120;

    /** Where on the form number, signer and date stand. */
    public record Fields(String number, String signer, String date) {}

    /** A paper from the block that most forms have. */
    public static IssuedPaper of(
            PaperKind kind, NumberSeries series, String unitCode, Paper paper, LocalDate date, String dateField) {
        return of(kind.name(), series, unitCode, paper, date, dateField);
    }

    /** A body's resolution from the block that most forms have. */
    public static IssuedPaper of(ResolutionKind kind, String unitCode, Paper paper, LocalDate date) {
        return of(kind.name(), NumberSeries.RESOLUTION, unitCode, paper, date, "meetingDate");
    }

    /** A number of a person that the whole Party gives once. */
    public static IssuedPaper national(
            PaperKind kind, NumberSeries series, String number, LocalDate date, String numberField) {
        return new IssuedPaper(kind.name(), series, null, number, null, date, new Fields(numberField, null, null));
    }

    /** The same paper of another day, on a form where all that is said of it stands at one field. */
    public IssuedPaper redated(LocalDate corrected, String field) {
        return new IssuedPaper(kind, series, unitCode, number, signer, corrected, new Fields(field, field, field));
    }

    /** The same paper where what is said of it stands at those fields. */
    public IssuedPaper shownAt(Fields fields) {
        return new IssuedPaper(kind, series, unitCode, number, signer, date, fields);
    }

    /** The same paper with who signed it; null for nobody known. */
    IssuedPaper signedBy(String name) {
        return new IssuedPaper(kind, series, unitCode, number, name, date, fields);
    }

    private static IssuedPaper of(
            String kind, NumberSeries series, String unitCode, Paper paper, LocalDate date, String dateField) {
        return new IssuedPaper(
                kind,
                series,
                unitCode,
                paper.number(),
                paper.signer(),
                date,
                new Fields("paperNumber", "paperSigner", dateField));
    }

    public boolean isNumbered() {
        return number != null
                && !number.isBlank()
                && number.length() <= LONGEST
                && date != null
                && (unitCode != null || series.isNational());
    }

    /** A paper that is still a draft, with the symbol of its number, such as "NQ/CB", in the place of the number. */
    public static IssuedPaper draft(String kind, NumberSeries series, String unitCode, String symbol, LocalDate day) {
        return new IssuedPaper(kind, series, unitCode, symbol, null, day, new Fields(null, null, null));
    }

    /** The same paper with that number. */
    IssuedPaper numbered(String given) {
        return new IssuedPaper(kind, series, unitCode, given, signer, date, fields);
    }
}
