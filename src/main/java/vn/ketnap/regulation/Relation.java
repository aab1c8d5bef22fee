package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** What a person in the curriculum vitae is to the applicant. */
public enum Relation implements Labelled {
    APPLICANT("người xin vào Đảng"),
    FATHER("cha"),
    MOTHER("mẹ"),
    CARER("người nuôi dưỡng"),
    SPOUSE("vợ hoặc chồng"),
    FATHER_IN_LAW("cha vợ (chồng)"),
    MOTHER_IN_LAW("mẹ vợ (chồng)"),
    CHILD("con"),
    GRANDPARENT("ông, bà"),
    SIBLING("anh, chị, em ruột"),
    /** Only in requests from before father, mother and carer were told apart, like the next. */
    PARENT("cha, mẹ hoặc người nuôi dưỡng"),
    PARENT_IN_LAW("cha, mẹ vợ (chồng)");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** Whether the person belongs to the family of the spouse, whose members clear that side only. */
    public boolean ofSpouse() {
        return this == SPOUSE || this == FATHER_IN_LAW || this == MOTHER_IN_LAW || this == PARENT_IN_LAW;
    }

    @Override
    public String label() {
        return label;
    }
}
