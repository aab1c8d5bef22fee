package vn.ketnap.procedure.annulment;

import vn.ketnap.procedure.vote.ResolutionKind;

/** The step of an admission that was taken by the wrong body or in the wrong way; it alone is taken again. */
enum WrongStep {
    CELL_VOTE("nghị quyết của chi bộ", ResolutionKind.CELL_ADMISSION),
    COMMITTEE_VOTE("nghị quyết của đảng ủy cơ sở", ResolutionKind.COMMITTEE_ADMISSION),
    DECISION("quyết định kết nạp", ResolutionKind.ADMISSION_DECISION);

    private final String words;
    private final ResolutionKind vote;

    WrongStep(String words, ResolutionKind vote) {
        this.words = words;
        this.vote = vote;
    }

    /** Vietnamese name within a sentence. */
    String words() {
        return words;
    }

    ResolutionKind vote() {
        return vote;
    }
}
