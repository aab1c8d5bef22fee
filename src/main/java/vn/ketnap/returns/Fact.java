package vn.ketnap.returns;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the condition of a row or a column may ask, by the word that an administrator writes for it. */
enum Fact {
    GENDER("giới tính"),
    ETHNICITY("dân tộc"),
    RELIGION("tôn giáo"),
    YOUTH_UNION("đoàn viên"),
    GROUP("nhóm"),
    READMISSION("kết nạp lại"),
    OCCUPATION("nghề nghiệp"),
    PROFESSION("chuyên môn"),
    ACADEMIC_TITLE("chức danh"),
    SOURCE("nguồn"),
    EDUCATION("học vấn"),
    AGE("tuổi"),
    UNIT_KIND("loại hình"),
    MEMBERSHIP("đảng viên"),
    LEVEL("cấp"),
    ABOVE("trực thuộc"),
    AUTHORIZED("ủy quyền"),
    DELEGATED("giao quyền"),
    ADMITS("kết nạp");

    /** What is known of a person whose case the register has. */
    static final Set<Fact> PERSON = Collections.unmodifiableSet(EnumSet.range(GENDER, MEMBERSHIP));

    /** What is known of any member. */
    static final Set<Fact> MEMBER = Collections.unmodifiableSet(EnumSet.of(AGE, UNIT_KIND, MEMBERSHIP));

    /** What is known of a unit. */
    static final Set<Fact> UNIT =
            Collections.unmodifiableSet(EnumSet.of(UNIT_KIND, LEVEL, ABOVE, AUTHORIZED, DELEGATED, ADMITS));

    static final String YES = "có";
    static final String NO = "không";

    private final String word;

    Fact(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Fact> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(fact -> fact.word.equals(wanted)).findFirst();
    }

    static String yes(boolean is) {
        return is ? YES : NO;
    }
}
