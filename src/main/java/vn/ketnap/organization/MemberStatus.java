package vn.ketnap.organization;

import vn.ketnap.platform.Labelled;

/** Whether a member takes part in the activities of the cell; decides who counts in a vote. */
public enum MemberStatus implements Labelled {
    ACTIVE("Đang sinh hoạt"),
    SUSPENDED("Đình chỉ sinh hoạt"),
    TRANSFERRED_TEMPORARILY("Chuyển sinh hoạt tạm thời"),
    EXEMPT("Được miễn sinh hoạt");

    private final String label;

    MemberStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
