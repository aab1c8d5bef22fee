package vn.ketnap.procedure.sympathizer;

import vn.ketnap.platform.Labelled;

/** What a cell resolves on a person of its list of sympathisers. */
enum Keeping implements Labelled {
    KEPT("Giữ trong danh sách"),
    REMOVED("Đưa ra khỏi danh sách");

    private final String label;

    Keeping(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
