package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import vn.ketnap.platform.Problems;
import vn.ketnap.voting.Percent;

/** What those who were asked think of the person: one group of fields on a form. Advice, so no threshold applies. */
record Opinion(
        @Size(max = 200) String name,
        @Positive Integer asked,
        Integer yes,
        Integer no,
        @Size(max = 200) String noReason) {

    boolean given() {
        return name != null || asked != null || yes != null || no != null;
    }

    void check(String block, String who, Problems problems) {
        problems.require(block + "Name", name, "Ghi tên %s được hỏi ý kiến".formatted(who));
        problems.require(block + "Asked", asked, "Ghi số người của %s được hỏi ý kiến".formatted(who));
        problems.require(block + "Yes", yes, "Ghi số tán thành của %s".formatted(who));
        problems.require(block + "No", no, "Ghi số không tán thành của %s".formatted(who));
        if (asked != null && yes != null && no != null && yes + no > asked) {
            problems.add(block + "Yes", "Số ý kiến của %s nhiều hơn số người được hỏi".formatted(who));
        }
        if (no != null && no > 0 && noReason == null) {
            problems.warn(block + "NoReason", "Có ý kiến không tán thành của %s: ghi lý do".formatted(who), "");
        }
    }

    /** One line for the register; the figures have passed the check. */
    String text() {
        String figures = "%s: %d/%d tán thành (%s%%), %d không tán thành"
                .formatted(name, yes, asked, Percent.of(yes, asked), no);
        return noReason == null ? figures : figures + " với lý do " + noReason;
    }
}
