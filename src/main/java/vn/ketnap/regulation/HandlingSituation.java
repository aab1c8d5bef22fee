package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** The situation of a nominated person by which the tables say which cell considers the person: 06-HD/TW, point 6.2. */
public enum HandlingSituation implements Labelled {
    ORDINARY("Công tác, học tập hoặc cư trú ổn định ở đơn vị"),
    LONG_STUDY("Học tập trung từ 12 tháng trở lên"),
    LONG_SECONDMENT("Biệt phái từ 12 tháng trở lên"),
    WAITING_FOR_JOB("Đã tốt nghiệp, về địa phương chờ việc làm"),
    WAITING_FOR_DIPLOMA("Đã học xong, chờ quyết định tốt nghiệp"),
    SHORT_CONTRACT("Làm hợp đồng dưới 12 tháng"),
    LONG_CONTRACT("Làm hợp đồng liên tục từ 12 tháng trở lên"),
    NO_ORGANIZATION("Nơi làm việc chưa có tổ chức đảng"),
    INDUSTRIAL_ZONE("Doanh nghiệp trong khu công nghiệp chưa có chi bộ"),
    NO_MEMBER("Nơi chưa có đảng viên, chưa có chi bộ");

    private final String label;

    HandlingSituation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
