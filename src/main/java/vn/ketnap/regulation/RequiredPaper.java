package vn.ketnap.regulation;

import vn.ketnap.vocabulary.Stage;

/**
 * A paper that belongs to the dossier of a case.
 *
 * @param paper key, unique in the table
 * @param source where the case shows that the paper exists; for PAPER and RESOLUTION the key is the kind's name
 * @param condition when the dossier needs it
 * @param form number of the form, empty for a paper without one
 * @param name Vietnamese title
 * @param stage the stage in which the paper is made
 * @param limit id of the limit that says how long it serves, empty when it always does
 */
public record RequiredPaper(
        String paper,
        Source source,
        Condition condition,
        String form,
        String name,
        Part part,
        Stage stage,
        String limit,
        LegalBasis basis) {

    static RequiredPaper of(Row row) {
        return new RequiredPaper(
                row.text("paper"),
                row.choice("source", Source.class),
                row.choice("condition", Condition.class),
                row.text("form"),
                row.text("name"),
                row.choice("part", Part.class),
                row.choice("stage", Stage.class),
                row.text("limit"),
                row.basis());
    }

    /** Where a case knows a paper from. */
    public enum Source {
        PAPER,
        RESOLUTION,
        UPLOAD
    }

    /** What must hold for a dossier to need a paper. */
    public enum Condition {
        ALWAYS,
        SECTION,
        COMMITTEE_VOTE,
        YOUTH_UNION,
        TRADE_UNION,
        FORMER_MEMBER,
        RELIGIOUS,
        RELIGIOUS_DIGNITARY,
        HOA,
        FOREIGN_SPOUSE,
        PRIVATE_OWNER,
        ARMED_FORCES,
        ABROAD,
        FOREIGN_EMPLOYER,
        REMARKED_ELSEWHERE,
        ASSIGNED_CELL
    }

    /** The parts of the list of contents, in order. */
    public enum Part {
        PREPARATION("Trước khi lập hồ sơ"),
        REVIEW("Khi xem xét kết nạp"),
        ADMISSION("Sau khi chi bộ đồng ý kết nạp"),
        CONFIRMATION("Khi xét công nhận chính thức"),
        OTHER("Giấy tờ khác");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** Vietnamese heading. */
        public String label() {
            return label;
        }
    }
}
