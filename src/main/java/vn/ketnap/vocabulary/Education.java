package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/** Steps of general education that the education table tells apart. */
public enum Education implements Labelled {
    ILLITERATE("chưa biết đọc, biết viết"),
    LITERATE("biết đọc, biết viết chữ quốc ngữ"),
    PRIMARY("hoàn thành chương trình tiểu học"),
    LOWER_SECONDARY_PROGRAMME("hoàn thành chương trình trung học cơ sở, chưa có bằng"),
    LOWER_SECONDARY("tốt nghiệp trung học cơ sở"),
    UPPER_SECONDARY("tốt nghiệp trung học phổ thông"),
    HIGHER("trung cấp, cao đẳng, đại học trở lên");

    private final String label;

    Education(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
