package vn.ketnap.procedure.vote;

import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.ApplicantView;

/** Somebody who belongs to no mass organisation has none that could be asked (06-HD/TW, 3.5 and 4.4). */
public final class NoOrganization {

    /** Field of the forms of opinions that says so. */
    public static final String FIELD = "noOrganization";

    /** What stands in the register instead of an opinion. */
    public static final String TEXT = "Không tham gia đoàn thể nào";

    private NoOrganization() {}

    public static boolean said(Boolean noOrganization) {
        return Boolean.TRUE.equals(noOrganization);
    }

    /**
     * Checks the answer against what the register knows of the person, and that no opinion stands beside it.
     *
     * @param opinionGiven whether the form brings an opinion of an organisation all the same
     */
    public static void check(ApplicantView person, boolean opinionGiven, String article, Problems problems) {
        if (person.youthUnionMember() || person.tradeUnionMember()) {
            problems.add(
                    FIELD,
                    "Hồ sơ ghi người này là đoàn viên %s: phải có ý kiến của tổ chức đó"
                            .formatted(person.youthUnionMember() ? "Đoàn TNCS Hồ Chí Minh" : "công đoàn"),
                    article);
        }
        if (opinionGiven) {
            problems.add(FIELD, "Đã ghi ý kiến của đoàn thể thì bỏ đánh dấu này");
        }
    }
}
