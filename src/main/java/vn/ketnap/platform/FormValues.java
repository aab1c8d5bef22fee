package vn.ketnap.platform;

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
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
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
     * @param value not blank; a text without blanks around it
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
            if (read == null
                    && value instanceof String text
                    && YEAR.matcher(text).matches()) {
                throw new Unreadable(
                        "Chỉ có năm %s, một năm không phải là một ngày: ghi đủ ngày, tháng, năm theo giấy tờ"
                                .formatted(text));
            }
        } else if (type.isEnum()) {
            read = choice(value, type);
        }
        if (read == null) {
            throw new Unreadable("Giá trị %s không đọc được".formatted(quote(value)));
        }
        return read;
    }

    private static long number(Object value, long largest) throws Unreadable {
        BigInteger number = whole(value);
        if (number == null || number.signum() < 0) {
            throw new Unreadable("Phải là số nguyên từ 0 trở lên, không phải %s".formatted(quote(value)));
        }
        if (number.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw new Unreadable("Không quá %d".formatted(largest));
        }
        return number.longValueExact();
    }

    /** Null for what is no whole number in our digits; one with a point or an exponent is none. */
    private static BigInteger whole(Object value) {
        if (value instanceof String text) {
            return DIGITS.matcher(text).matches() ? new BigInteger(text) : null;
        }
        boolean whole = value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof BigInteger;
        return whole ? new BigInteger(value.toString()) : null;
    }

    private static String text(Object value) {
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    private static Boolean flag(Object value) {
        return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
    }

    private static LocalDate day(Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Object choice(Object value, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one ->
                        value instanceof String text && ((Enum<?>) one).name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String quote(Object value) {
        String text = String.valueOf(value);
        return "“%s”".formatted(text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…");
    }
}
