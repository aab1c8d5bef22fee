package vn.ketnap.imports;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.imports.CaseRow.Figures;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.vocabulary.DateKind;

/**
 * The cases that an office has on paper, as its sheet says.
 *
 * @param read how many rows the sheet has
 * @param rows those without a mistake of their own
 * @param errors what is wrong with cells, columns or the file
 * @param notes what was left out or converted
 */
public record CaseList(int read, List<CaseRow> rows, List<RowError> errors, List<Note> notes) {

    /** Vietnamese name of the sheet. */
    public static final String SHEET = ImportSheet.CASES.label();

    /** Headers of single columns, for what is found about them later. */
    public static final String CITIZEN = ImportColumn.CASE_CITIZEN.label();

    public static final String BIRTH = ImportColumn.CASE_BIRTH.label();
    public static final String CELL = ImportColumn.CASE_CELL.label();
    public static final String HELPER = ImportColumn.CASE_HELPER.label();

    static final Map<DateKind, ImportColumn> DATES = new EnumMap<>(Map.ofEntries(
            entry(DateKind.UNIT_JOINED, ImportColumn.CASE_JOINED),
            entry(DateKind.NOMINATION, ImportColumn.CASE_NOMINATION),
            entry(DateKind.SYMPATHIZER_RESOLUTION, ImportColumn.CASE_SYMPATHIZER),
            entry(DateKind.HELPER_ASSIGNED, ImportColumn.CASE_HELPER_ASSIGNED),
            entry(DateKind.SYMPATHIZER_REVIEW, ImportColumn.CASE_REVIEW),
            entry(DateKind.CLASS_PROPOSAL, ImportColumn.CASE_CLASS_PROPOSAL),
            entry(DateKind.CLASS_APPROVED, ImportColumn.CASE_CLASS_APPROVED),
            entry(DateKind.CLASS_FROM, ImportColumn.CASE_CLASS_FROM),
            entry(DateKind.CLASS_TO, ImportColumn.CASE_CLASS_TO),
            entry(DateKind.CERTIFICATE_ISSUED, ImportColumn.CASE_CERTIFICATE),
            entry(DateKind.DOSSIER_PROPOSAL, ImportColumn.CASE_DOSSIER_PROPOSAL),
            entry(DateKind.DOSSIER_AUTHORIZED, ImportColumn.CASE_AUTHORIZED),
            entry(DateKind.APPLICATION, ImportColumn.CASE_APPLICATION),
            entry(DateKind.CV_DECLARED, ImportColumn.CASE_CV),
            entry(DateKind.CV_CERTIFIED, ImportColumn.CASE_CV_CERTIFIED),
            entry(DateKind.INTRODUCTION, ImportColumn.CASE_INTRODUCTION),
            entry(DateKind.OPINIONS, ImportColumn.CASE_OPINIONS),
            entry(DateKind.CELL_ADMISSION_VOTE, ImportColumn.CASE_CELL_VOTE),
            entry(DateKind.SECTION_ADMISSION_APPRAISAL, ImportColumn.CASE_SECTION),
            entry(DateKind.COMMITTEE_ADMISSION_VOTE, ImportColumn.CASE_COMMITTEE),
            entry(DateKind.DOSSIER_RECEIVED, ImportColumn.CASE_APPRAISED),
            entry(DateKind.ADMISSION_DECISION, ImportColumn.CASE_DECISION),
            entry(DateKind.DECISION_RECEIVED, ImportColumn.CASE_RECEIVED),
            entry(DateKind.CEREMONY, ImportColumn.CASE_CEREMONY),
            entry(DateKind.OFFICIAL, ImportColumn.CASE_OFFICIAL),
            entry(DateKind.MEMBER_CV, ImportColumn.CASE_MEMBER_CV),
            entry(DateKind.RESIDENCE_INTRODUCTION, ImportColumn.CASE_RESIDENCE_INTRODUCTION),
            entry(DateKind.NEW_MEMBER_CERTIFICATE, ImportColumn.CASE_NEW_MEMBER),
            entry(DateKind.SELF_REVIEW, ImportColumn.CASE_SELF_REVIEW),
            entry(DateKind.HELPER_REMARK, ImportColumn.CASE_HELPER_REMARK),
            entry(DateKind.PROBATION_OPINIONS, ImportColumn.CASE_PROBATION_OPINIONS),
            entry(DateKind.CELL_CONFIRMATION_VOTE, ImportColumn.CASE_CONFIRMATION),
            entry(DateKind.SECTION_CONFIRMATION_APPRAISAL, ImportColumn.CASE_CONFIRMATION_SECTION),
            entry(DateKind.COMMITTEE_CONFIRMATION_VOTE, ImportColumn.CASE_CONFIRMATION_COMMITTEE)));

    static final Map<DateKind, ImportColumn> NUMBERS = new EnumMap<>(Map.of(
            DateKind.SYMPATHIZER_RESOLUTION, ImportColumn.CASE_SYMPATHIZER_NUMBER,
            DateKind.CERTIFICATE_ISSUED, ImportColumn.CASE_CERTIFICATE_NUMBER,
            DateKind.DOSSIER_AUTHORIZED, ImportColumn.CASE_AUTHORIZED_NUMBER,
            DateKind.CELL_ADMISSION_VOTE, ImportColumn.CASE_CELL_VOTE_NUMBER,
            DateKind.COMMITTEE_ADMISSION_VOTE, ImportColumn.CASE_COMMITTEE_NUMBER,
            DateKind.ADMISSION_DECISION, ImportColumn.CASE_DECISION_NUMBER,
            DateKind.MEMBER_CV, ImportColumn.CASE_MEMBER_CV_NUMBER,
            DateKind.NEW_MEMBER_CERTIFICATE, ImportColumn.CASE_NEW_MEMBER_NUMBER,
            DateKind.CELL_CONFIRMATION_VOTE, ImportColumn.CASE_CONFIRMATION_NUMBER,
            DateKind.COMMITTEE_CONFIRMATION_VOTE, ImportColumn.CASE_CONFIRMATION_COMMITTEE_NUMBER));

    /** Columns of a vote: how many belonged to the body, yes and no. */
    record VoteColumns(ImportColumn total, ImportColumn yes, ImportColumn no) {}

    static final Map<DateKind, VoteColumns> VOTES = new EnumMap<>(Map.of(
            DateKind.CELL_ADMISSION_VOTE,
            new VoteColumns(
                    ImportColumn.CASE_CELL_VOTE_TOTAL, ImportColumn.CASE_CELL_VOTE_YES, ImportColumn.CASE_CELL_VOTE_NO),
            DateKind.COMMITTEE_ADMISSION_VOTE,
            new VoteColumns(
                    ImportColumn.CASE_COMMITTEE_TOTAL, ImportColumn.CASE_COMMITTEE_YES, ImportColumn.CASE_COMMITTEE_NO),
            DateKind.CELL_CONFIRMATION_VOTE,
            new VoteColumns(
                    ImportColumn.CASE_CONFIRMATION_TOTAL,
                    ImportColumn.CASE_CONFIRMATION_YES,
                    ImportColumn.CASE_CONFIRMATION_NO),
            DateKind.COMMITTEE_CONFIRMATION_VOTE,
            new VoteColumns(
                    ImportColumn.CASE_CONFIRMATION_COMMITTEE_TOTAL,
                    ImportColumn.CASE_CONFIRMATION_COMMITTEE_YES,
                    ImportColumn.CASE_CONFIRMATION_COMMITTEE_NO)));

    /** Header of the column of a date; that of the cell for a date which the sheet does not have. */
    public static String dateColumn(DateKind kind) {
        return DATES.getOrDefault(kind, ImportColumn.CASE_NAME).label();
    }

    /** Header of the column of the number of the paper with that date. */
    public static String numberColumn(DateKind kind) {
        return NUMBERS.getOrDefault(kind, ImportColumn.CASE_NAME).label();
    }

    /** Whether a paper of that date has a number that the sheet asks for. */
    public static boolean isNumbered(DateKind kind) {
        return NUMBERS.containsKey(kind);
    }

    /** Whether the sheet asks for the figures of a vote on that date. */
    public static boolean isVote(DateKind kind) {
        return VOTES.containsKey(kind);
    }

    /** Header of the column with the size of the body that voted, or with its yes votes. */
    public static String voteColumn(DateKind kind, boolean total) {
        VoteColumns columns = VOTES.get(kind);
        return (total ? columns.total() : columns.yes()).label();
    }

    /** The figures as they stand in the cells, for a message. */
    public static String shown(Figures figures) {
        return "%d/%d, không tán thành %d".formatted(figures.yes(), figures.total(), figures.no());
    }
}
