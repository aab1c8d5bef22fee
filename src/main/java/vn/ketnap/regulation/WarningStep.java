package vn.ketnap.regulation;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of a warning ladder: so long before the due date, or that share of the limit gone. */
public record WarningStep(int amount, Measure measure) {

    private static final Pattern GRAMMAR = Pattern.compile("(\\d+)(d|wd|m|%)");

    /** How the amount is read. */
    public enum Measure {
        DAYS_BEFORE("d"),
        WORKING_DAYS_BEFORE("wd"),
        MONTHS_BEFORE("m"),
        PERCENT_ELAPSED("%");

        private final String suffix;

        Measure(String suffix) {
            this.suffix = suffix;
        }

        private static Measure of(String suffix) {
            return Arrays.stream(values())
                    .filter(measure -> measure.suffix.equals(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Reads 90d, 10wd, 3m or 50%.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static WarningStep parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a warning step: " + text);
        }
        return new WarningStep(Integer.parseInt(matcher.group(1)), Measure.of(matcher.group(2)));
    }

    /** The text of the table, usable as the key of the step. */
    @Override
    public String toString() {
        return amount + measure.suffix;
    }
}
