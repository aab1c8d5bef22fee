package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Number and signer of the paper that a step produces; its date is the step's own. */
public record Paper(@NotBlank @Size(max = 60) String number, @NotBlank @Size(max = 120) String signer) {

    /** The number is kept in its one spelling. */
    public Paper {
        number = PaperNumber.canonical(number);
    }
}
