package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** How many of those asked for their opinion agree. */
public record OpinionCount(
        @NotNull @Positive Integer asked, @NotNull Integer yes, @NotNull Integer no, @Size(max = 300) String noReason) {

    /** True when every number was given. */
    public boolean complete() {
        return asked != null && yes != null && no != null;
    }

    /** True when any number was given. */
    public boolean started() {
        return asked != null || yes != null || no != null;
    }

    /** One line for the register, such as "9/10 tán thành, 1 không tán thành (lý do)". */
    public String text() {
        String reason = noReason == null ? "" : " (" + noReason + ")";
        return "%d/%d tán thành, %d không tán thành%s".formatted(yes, asked, no, reason);
    }
}
