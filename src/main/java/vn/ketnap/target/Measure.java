package vn.ketnap.target;

import java.util.Locale;
import java.util.function.Function;
import vn.ketnap.platform.Labelled;

/** What is told about each goal, in the order of the columns: on the screen, on paper and in the workbook. */
public enum Measure implements Labelled {
    TARGET("Chỉ tiêu", Progress::target),
    RESULT("Kết quả", Progress::result),
    SHARE("Tỷ lệ", Progress::share),
    GAP("Còn thiếu", Progress::gap),
    FORECAST("Dự báo", Progress::forecast),
    BEFORE("Kỳ trước", Progress::before);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final String label;
    private final Function<Progress, Object> value;

    Measure(String label, Function<Progress, Object> value) {
        this.label = label;
        this.value = value;
    }

    @Override
    public String label() {
        return label;
    }

    /** A number, a {@link Share}, or null where nothing can be told. */
    public Object of(Progress progress) {
        return value.apply(progress);
    }

    /** The same as people write it here: 1.234 and 66,67%; empty where nothing can be told. */
    public String text(Progress progress) {
        return written(of(progress));
    }

    /** A number or a {@link Share} as people write it here; empty for null. */
    public static String written(Object told) {
        if (told instanceof Share share) {
            return share.getPercent() == null ? "" : String.format(VIETNAMESE, "%,.2f%%", share.getPercent());
        }
        return told == null ? "" : String.format(VIETNAMESE, "%,d", told);
    }
}
