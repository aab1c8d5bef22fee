package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The resolution of a union's board that introduces the person, form 4-KNĐ or 4A-KNĐ: one group of fields on a form.
 *
 * @param member whether the person belongs to that union by now
 * @param total members of the board, present or not
 */
record UnionIntroduction(
        Boolean member,
        @Size(max = 60) String number,
        LocalDate date,
        @Size(max = 120) String signer,
        @Positive Integer total,
        Integer yes,
        Integer no,
        @Size(max = 500) String noReason,
        @Size(max = 1000) String assessment) {

    static final UnionIntroduction NONE = new UnionIntroduction(null, null, null, null, null, null, null, null, null);

    boolean hasJoined() {
        return Boolean.TRUE.equals(member);
    }

    /** True when every number needed for the count was given. */
    boolean countable() {
        return total != null && yes != null && no != null;
    }
}
