package vn.ketnap.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person is told on one day. It holds no personal data: a mail leaves the office.
 *
 * @param groups those that have lines, the most pressing first
 * @param units what has been overdue for long, by unit
 */
record Digest(LocalDate day, List<Group> groups, List<UnitLine> units) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** How pressing a line is. */
    enum Urgency {
        OVERDUE("Quá hạn"),
        THIS_WEEK("Trong tuần"),
        LATER("Sắp tới");

        private final String title;

        Urgency(String title) {
            this.title = title;
        }

        static Urgency of(LocalDate due, LocalDate today) {
            if (due.isBefore(today)) {
                return OVERDUE;
            }
            return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? LATER : THIS_WEEK;
        }
    }

    record Group(Urgency urgency, List<Line> lines) {

        public String title() {
            return urgency.title;
        }
    }

    /**
     * One deadline.
     *
     * @param due as shown
     * @param inWords how far away or how long past the due date is
     * @param basis article, with a caution where it is not certain
     * @param link the case, for whoever may read it
     */
    record Line(
            String caseNumber, String cellName, String what, String due, String inWords, String basis, String link) {}

    /**
     * What has been overdue for long in one unit.
     *
     * @param oldest the earliest due date, as shown
     */
    record UnitLine(String unitName, int count, String oldest) {}

    /** A line and how pressing it is. */
    record Rated(Urgency urgency, Line line) {}

    static Digest of(LocalDate day, List<Rated> lines, List<UnitLine> units) {
        List<Group> groups = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            List<Line> ofUrgency = lines.stream()
                    .filter(rated -> rated.urgency() == urgency)
                    .map(Rated::line)
                    .toList();
            if (!ofUrgency.isEmpty()) {
                groups.add(new Group(urgency, ofUrgency));
            }
        }
        return new Digest(day, groups, units);
    }

    boolean isEmpty() {
        return groups.isEmpty() && units.isEmpty();
    }

    /** How many deadlines have been overdue for long. */
    public int longOverdue() {
        return units.stream().mapToInt(UnitLine::count).sum();
    }

    /** For example "[Kết nạp] 2 việc quá hạn, 3 việc trong tuần". */
    String subject() {
        Stream<String> listed = groups.stream()
                .map(group -> group.lines().size() + " việc " + group.title().toLowerCase(VIETNAMESE));
        Stream<String> summed = units.isEmpty() ? Stream.empty() : Stream.of(longOverdue() + " việc quá hạn lâu ngày");
        return Stream.concat(listed, summed).collect(Collectors.joining(", ", "[Kết nạp] ", ""));
    }
}
