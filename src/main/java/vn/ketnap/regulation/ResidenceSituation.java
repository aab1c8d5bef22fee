package vn.ketnap.regulation;

/** What decides whether a new member is introduced to the committee of the residence. */
public enum ResidenceSituation {
    ORDINARY("đang công tác, cư trú nơi khác"),
    BARRACKS("quân đội, công an ở doanh trại"),
    TRAVELLING("thường xuyên lưu động"),
    ROTATED("luân chuyển, ở nhà công vụ"),
    FULL_TIME_STUDY("học tập trung từ 12 tháng"),
    SECRET_MISSION("nhiệm vụ đặc biệt bí mật, sẵn sàng chiến đấu"),
    SAME_PLACE("sinh hoạt đảng tại nơi cư trú");

    private final String label;

    ResidenceSituation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
