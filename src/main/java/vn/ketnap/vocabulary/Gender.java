package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/** Gender as it stands on the birth certificate. */
public enum Gender implements Labelled {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
