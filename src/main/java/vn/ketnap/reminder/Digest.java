package vn.ketnap.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one person is told on one day. It holds no personal data: a mail leaves the office.
 *
 * @param groups those that have lines, the most pressing first
 */
record Digest(LocalDate day, List<Group> groups) {

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
     * @param link the case in Tasklist
     */
    record Line(
            String caseNumber, String cellName, String what, String due, String inWords, String basis, String link) {}

    /** A line and how pressing it is. */
    record Rated(Urgency urgency, Line line) {}

    static Digest of(LocalDate day, List<Rated> lines) {
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
        return new Digest(day, groups);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** For example "[Kết nạp] 2 việc quá hạn, 3 việc trong tuần". */
    String subject() {
        return groups.stream()
                .map(group -> group.lines().size() + " việc " + group.title().toLowerCase(VIETNAMESE))
                .collect(Collectors.joining(", ", "[Kết nạp] ", ""));
    }
}
