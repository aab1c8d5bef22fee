package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.ketnap.platform.OwnWords;

/** One introduction by an official member, form 3-KNĐ: one group of fields on a form, empty when there is none. */
record MemberIntroduction(Long member, LocalDate date, @OwnWords @Size(max = 1500) String assessment) {

    static final MemberIntroduction NONE = new MemberIntroduction(null, null, null);

    boolean given() {
        return member != null || date != null || assessment != null;
    }
}
