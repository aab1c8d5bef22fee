package vn.ketnap.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Reads one submitted value into the type of its field, exactly or not at all: nothing is cut, rounded, taken out of a
 * list or guessed from another type.
 */
final class FormValues {

    /** No form counts more people, votes or papers than this. */
    static final int LARGEST_COUNT = 9_999;

    private static final int LONGEST_QUOTE = 40;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private FormValues() {}

    /** Why a value cannot be read: a Vietnamese sentence for the person at the form. */
    static final class Unreadable extends Exception {

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The value as {@code type}: a count or id, yes or no, a choice, a day or a text.
     *
     * @param value neither null nor blank
     * @throws Unreadable when it is anything else
     */
    static Object read(Object value, Class<?> type) throws Unreadable {
        if (type == Integer.class) {
            return (int) number(value, LARGEST_COUNT);
        }
        if (type == Long.class) {
            return number(value, Long.MAX_VALUE);
        }
        Object read = null;
        if (type.isInstance(value) && type != String.class) {
            read = value;
        } else if (type == String.class) {
            read = text(value);
        } else if (type == Boolean.class) {
            read = flag(value);
        } else if (type == LocalDate.class) {
            read = day(value);
        } else if (type.isEnum()) {
            read = choice(value, type);
        }
        if (read == null) {
            throw new Unreadable("Giá trị %s không đọc được".formatted(quote(value)));
        }
        return read;
    }

    private static long number(Object value, long largest) throws Unreadable {
        BigDecimal number = decimal(value);
        if (number == null || number.signum() < 0 || !isWhole(number)) {
            throw new Unreadable("Phải là số nguyên từ 0 trở lên, không phải %s".formatted(quote(value)));
        }
        if (number.compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw new Unreadable("Không quá %d".formatted(largest));
        }
        return number.longValueExact();
    }

    /** Null for what is no number in our digits. */
    private static BigDecimal decimal(Object value) {
        if (value instanceof String text) {
            return DIGITS.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
        }
        boolean exact = value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof BigInteger
                || value instanceof BigDecimal
                || value instanceof Double fraction && Double.isFinite(fraction);
        return exact ? new BigDecimal(value.toString()) : null;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static String text(Object value) {
        return value instanceof String || value instanceof Number
                ? value.toString().strip()
                : null;
    }

    private static Boolean flag(Object value) {
        return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
    }

    private static LocalDate day(Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Object choice(Object value, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one ->
                        value instanceof String text && ((Enum<?>) one).name().equals(text.strip()))
                .findFirst()
                .orElse(null);
    }

    private static String quote(Object value) {
        String text = String.valueOf(value);
        return "“%s”".formatted(text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…");
    }
}
