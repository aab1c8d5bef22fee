package vn.ketnap.returns;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.ketnap.platform.Labelled;
import vn.ketnap.vocabulary.DateKind;

/** What a cell of a return counts. */
public enum Counted implements Labelled {
    ADMITTED("Đảng viên mới kết nạp, theo ngày lễ kết nạp", Fact.PERSON, DateKind.CEREMONY),
    CONFIRMED("Đảng viên được công nhận chính thức, theo ngày quyết định", Fact.PERSON, DateKind.CONFIRMATION_DECISION),
    NOT_CONFIRMED("Đảng viên dự bị bị xóa tên, theo ngày quyết định", Fact.PERSON, DateKind.REMOVAL_DECISION),
    RECOGNISED("Người được xét là cảm tình Đảng, theo ngày nghị quyết", Fact.PERSON, DateKind.SYMPATHIZER_RESOLUTION),
    TRAINED("Người học xong lớp nhận thức, theo ngày cấp giấy chứng nhận", Fact.PERSON, DateKind.CERTIFICATE_ISSUED),
    MEMBERS("Đảng viên ở cuối kỳ", Fact.MEMBER, null),
    UNITS("Tổ chức đảng ở cuối kỳ", Fact.UNIT, null),
    AVERAGE_AGE("Tuổi bình quân của đảng viên mới kết nạp", Fact.PERSON, DateKind.CEREMONY),
    PERCENT("Tỷ lệ giữa hai cột, điều kiện ghi cột trên:cột dưới", EnumSet.noneOf(Fact.class), null),
    BY_HAND("Để trống, ghi tay", EnumSet.noneOf(Fact.class), null),
    HEADING("Tiêu đề, không có số", EnumSet.noneOf(Fact.class), null);

    private final String label;
    private final Set<Fact> known;
    private final DateKind event;

    Counted(String label, Set<Fact> known, DateKind event) {
        this.label = label;
        this.known = known;
        this.event = event;
    }

    @Override
    public String label() {
        return label;
    }

    /** What the register knows of those counted; a cell whose condition asks for more stays empty. */
    Set<Fact> known() {
        return known;
    }

    /** The event by whose day a person is counted; empty for what is counted at the end of the period. */
    Optional<DateKind> event() {
        return Optional.ofNullable(event);
    }
}
