package vn.ketnap.target;

import vn.ketnap.platform.Labelled;
import vn.ketnap.vocabulary.DateKind;

/** What targets are set for; each is counted by the date of one event. */
public enum Goal implements Labelled {
    RECOGNISED("Công nhận cảm tình Đảng", DateKind.SYMPATHIZER_RESOLUTION),
    TRAINED("Hoàn thành lớp nhận thức", DateKind.CERTIFICATE_ISSUED),
    ADMITTED("Kết nạp đảng viên", DateKind.CEREMONY),
    CONFIRMED("Công nhận chính thức", DateKind.CONFIRMATION_DECISION);

    private final String label;
    private final DateKind counted;

    Goal(String label, DateKind counted) {
        this.label = label;
        this.counted = counted;
    }

    @Override
    public String label() {
        return label;
    }

    /** The event by whose date a person is counted. */
    public DateKind counted() {
        return counted;
    }

    /** Column of the table of targets. */
    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
