package vn.ketnap.regulation;

/** Who a person in the curriculum vitae is to the applicant. */
public enum Relation {
    APPLICANT("người xin vào Đảng"),
    PARENT("cha, mẹ hoặc người nuôi dưỡng"),
    SPOUSE("vợ hoặc chồng"),
    PARENT_IN_LAW("cha, mẹ vợ (chồng)"),
    CHILD("con"),
    GRANDPARENT("ông, bà"),
    SIBLING("anh, chị, em ruột");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** Whether the person belongs to the family of the spouse, whose members clear that side only. */
    public boolean ofSpouse() {
        return this == SPOUSE || this == PARENT_IN_LAW;
    }

    public String label() {
        return label;
    }
}
