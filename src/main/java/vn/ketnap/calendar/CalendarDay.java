package vn.ketnap.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One day that departs from the ordinary week (Monday to Friday worked, Saturday and Sunday off).
 *
 * @param source what the row rests on, shown to staff; never blank
 * @param confirmed false while the notice of the competent body has not been seen
 */
public record CalendarDay(LocalDate date, Kind kind, String source, boolean confirmed) {

    /** Why the day departs from the ordinary week. */
    public enum Kind {
        HOLIDAY("Ngày lễ, tết"),
        COMPENSATION("Nghỉ bù"),
        SWAP_OFF("Nghỉ hoán đổi"),
        WORKING_SATURDAY("Thứ Bảy làm bù");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Vietnamese name shown on screens. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException with a Vietnamese sentence when the kind cannot fall on that day of the week */
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("phải ghi căn cứ của ngày này");
        }
        if (kind == Kind.WORKING_SATURDAY && date.getDayOfWeek() != DayOfWeek.SATURDAY) {
            throw new IllegalArgumentException("ngày làm bù phải là thứ Bảy");
        }
        if ((kind == Kind.COMPENSATION || kind == Kind.SWAP_OFF) && isWeekend(date)) {
            throw new IllegalArgumentException("ngày nghỉ bù, nghỉ hoán đổi phải rơi vào thứ Hai đến thứ Sáu");
        }
    }

    /** True when offices work on this day, although the ordinary week says otherwise. */
    public boolean worked() {
        return kind == Kind.WORKING_SATURDAY;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
