package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** Why somebody stopped being a member; what it means for a new admission stands in the table of re-admission. */
public enum LeavingReason implements Labelled {
    GAVE_UP_ACTIVITIES("Tự bỏ sinh hoạt đảng"),
    OWN_REQUEST("Tự xin ra khỏi Đảng"),
    OWN_REQUEST_HARDSHIP("Tự xin ra khỏi Đảng vì gia đình đặc biệt khó khăn"),
    DISUNITY("Gây mất đoàn kết nội bộ nghiêm trọng"),
    CORRUPTION("Bị kết án về tội tham nhũng"),
    SERIOUS_CRIME("Bị kết án về tội nghiêm trọng trở lên"),
    LESS_SERIOUS_CRIME("Bị kết án về tội ít nghiêm trọng"),
    POPULATION_POLICY("Vi phạm chính sách dân số"),
    OTHER("Lý do khác");

    private final String label;

    LeavingReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
