package vn.ketnap.organization;

import vn.ketnap.platform.Labelled;

/** What sort of place a unit is in, where a rule depends on it. */
public enum UnitNature implements Labelled {
    ORDINARY("Thông thường"),
    RESIDENTIAL("Thôn, tổ dân phố"),
    ARMED_FORCES("Lực lượng vũ trang");

    private final String label;

    UnitNature(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
