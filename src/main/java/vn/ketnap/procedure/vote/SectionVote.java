package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import vn.ketnap.platform.Problems;

/** How a section committee voted on its report: one group of fields on a form. It decides nothing, so no threshold applies. */
public record SectionVote(
        @NotNull @Positive Integer total,
        @NotNull Integer present,
        @NotNull Integer yes,
        @NotNull Integer no,
        @Size(max = 300) String noReason) {

    /** Adds what cannot be; what is not there is said elsewhere. */
    public void check(String block, Problems problems) {
        if (Stream.of(total, present, yes, no).anyMatch(number -> number == null)) {
            return;
        }
        if (present > total) {
            problems.add(block + "Present", "Số có mặt nhiều hơn tổng số ủy viên (%d)".formatted(total));
        }
        if (yes + no > present) {
            problems.add(block + "Yes", "Tổng số phiếu nhiều hơn số ủy viên có mặt (%d)".formatted(present));
        }
        if (no > 0 && noReason == null) {
            problems.warn(block + "NoReason", "Có ủy viên không tán thành: ghi lý do", "");
        }
    }

    /** One line for the register, such as "Có mặt 8/9 ủy viên: 7/9 tán thành, 1 không tán thành (lý do)". */
    public String text() {
        String reason = noReason == null ? "" : " (" + noReason + ")";
        return "Có mặt %d/%d ủy viên: %d/%d tán thành, %d không tán thành%s"
                .formatted(present, total, yes, total, no, reason);
    }
}
