package vn.ketnap.procedure.casefile;

import vn.ketnap.platform.Labelled;

/** The lists of codes by which statistical returns count. */
public enum CodeList implements Labelled {
    OCCUPATION("Nghề nghiệp"),
    PROFESSION("Trình độ chuyên môn nghiệp vụ"),
    ACADEMIC_TITLE("Chức danh khoa học"),
    SOURCE("Nguồn kết nạp"),
    UNIT_KIND("Loại hình tổ chức cơ sở đảng");

    private final String label;

    CodeList(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
