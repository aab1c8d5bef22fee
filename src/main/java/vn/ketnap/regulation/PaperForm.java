package vn.ketnap.regulation;

import java.util.List;
import vn.ketnap.regulation.RequiredPaper.Condition;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/**
 * A paper that is made as a Word file.
 *
 * @param paper key, unique in the table
 * @param form number of the form, empty for a paper without one
 * @param title Vietnamese
 * @param template name of the Word file with the tags
 * @param tasks ids of the human tasks that need it
 * @param each what there is one paper for
 * @param record name of the kind under which the register keeps the paper or its vote
 * @param series name of the series its number is of, empty for a paper without a number
 * @param symbol what stands behind the number
 * @param date the case's date that stands on it
 * @param charter article of the Charter that it rests on, empty when it names none
 * @param cites keys of the lower papers that it names with number and date
 * @param recipients who gets it, with tags
 * @param stage the stage from which on it is made
 */
public record PaperForm(
        String paper,
        String form,
        String title,
        String template,
        List<String> tasks,
        Each each,
        String record,
        Issuer issuer,
        String series,
        String symbol,
        DateKind date,
        String charter,
        List<String> cites,
        List<String> recipients,
        Stage stage,
        Condition condition,
        LegalBasis basis) {

    static PaperForm of(Row row) {
        return new PaperForm(
                row.text("paper"),
                row.text("form"),
                row.text("title"),
                row.text("template"),
                row.list("tasks"),
                row.choice("each", Each.class),
                row.text("record"),
                row.choice("issuer", Issuer.class),
                row.text("series"),
                row.text("symbol"),
                row.choice("date", DateKind.class),
                row.text("charter"),
                row.list("cites"),
                List.of(row.text("recipients").split("\\|")),
                row.choice("stage", Stage.class),
                row.choice("condition", Condition.class),
                row.basis());
    }

    /** What there is one paper for. */
    public enum Each {
        CASE,
        /** A verification request. */
        REQUEST,
        /** A verification request that a member carries. */
        VERIFIER,
        /** An answer to a verification request. */
        REPLY,
        /** A member who writes it. */
        WRITER,
        /** A paper of that kind that the register holds. */
        RECORD,
        /** A sitting that considers several cases. */
        SITTING,
        /** A move of the person to another unit that is under way. */
        MOVE
    }

    /** The body that issues and signs it. */
    public enum Issuer {
        PERSON,
        CELL,
        SECTION,
        GRASSROOTS,
        DECIDING,
        CENTER,
        YOUTH_UNION,
        TRADE_UNION
    }
}
