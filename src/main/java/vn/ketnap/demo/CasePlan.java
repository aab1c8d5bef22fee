package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.vocabulary.StepIds;

/**
 * The tasks of the whole procedure in order and how long people usually take for each. A way is laid out from one known
 * day backwards and forwards; the class falls on a session, the confirmation on the anniversary of the ceremony.
 */
final class CasePlan {

    private static final int PROBATION_MONTHS = 12;
    private static final int DAYS_AFTER_PROBATION = 3;

    private static final int ONE_IN_LATE = 8;

    /**
     * Days after the step before it, for the steps of probation after the ceremony.
     *
     * @param least days it takes
     * @param more how many more at random
     * @param late how many more when somebody is late
     */
    private record Pace(String task, int least, int more, int late) {

        private Pace(String task, int least, int more) {
            this(task, least, more, 0);
        }
    }

    private static final List<Pace> STEPS = List.of(
            new Pace(StepIds.NOMINATE_PERSON, 0, 0),
            new Pace(StepIds.RECORD_SYMPATHIZER_RESOLUTION, 12, 12),
            new Pace(StepIds.REVIEW_SYMPATHIZER, 4, 5),
            new Pace(StepIds.PROPOSE_AWARENESS_CLASS, 10, 18),
            new Pace(StepIds.APPROVE_AWARENESS_CLASS, 3, 5),
            new Pace(StepIds.ENROL_IN_CLASS, 10, 20),
            new Pace(StepIds.RECORD_CLASS_RESULT, 6, 1),
            new Pace(StepIds.PROPOSE_DOSSIER, 16, 20),
            new Pace(StepIds.AUTHORIZE_DOSSIER, 5, 5),
            new Pace(StepIds.RECEIVE_APPLICATION, 3, 4),
            new Pace(StepIds.RECEIVE_CV, 3, 5),
            new Pace(StepIds.PLAN_VERIFICATION, 2, 3),
            new Pace(StepIds.RECORD_VERIFICATION_REPLY, 18, 14, 30),
            new Pace(StepIds.CONCLUDE_CV, 5, 4),
            new Pace(StepIds.RECORD_INTRODUCTIONS, 3, 3),
            new Pace(StepIds.RECORD_OPINIONS, 2, 4),
            new Pace(StepIds.RECORD_CELL_ADMISSION_VOTE, 8, 8),
            new Pace(StepIds.APPRAISE_BY_SECTION, 4, 3),
            new Pace(StepIds.RECORD_COMMITTEE_ADMISSION_VOTE, 5, 5),
            new Pace(StepIds.APPRAISE_DOSSIER, 5, 4),
            new Pace(StepIds.RECORD_ADMISSION_DECISION, 7, 6),
            new Pace(StepIds.RECORD_CEREMONY, 10, 12));

    private static final List<Pace> PROBATION = List.of(
            new Pace(StepIds.REGISTER_MEMBER, 10, 12, 40),
            new Pace(StepIds.INTRODUCE_TO_RESIDENCE, 14, 12, 20),
            new Pace(StepIds.RECORD_NEW_MEMBER_CLASS, 150, 90));

    private static final List<Pace> CONFIRMATION = List.of(
            new Pace(StepIds.RECEIVE_SELF_REVIEW, DAYS_AFTER_PROBATION, 1),
            new Pace(StepIds.RECEIVE_HELPER_REMARK, 2, 2),
            new Pace(StepIds.RECORD_PROBATION_OPINIONS, 3, 3),
            new Pace(StepIds.RECORD_CELL_CONFIRMATION_VOTE, 6, 5),
            new Pace(StepIds.APPRAISE_CONFIRMATION_BY_SECTION, 3, 3),
            new Pace(StepIds.RECORD_COMMITTEE_CONFIRMATION_VOTE, 5, 5),
            new Pace(StepIds.RECORD_CONFIRMATION_DECISION, 7, 5),
            new Pace(StepIds.ANNOUNCE_CONFIRMATION, 6, 8, 25),
            new Pace(StepIds.SEND_CARD_LIST, 2, 6),
            new Pace(StepIds.RECORD_CARD_ARRIVAL, 25, 20),
            new Pace(StepIds.HAND_OVER_CARD, 6, 14, 25));

    private static final List<String> ORDER = order();

    private final Sessions sessions;
    private final WorkingCalendar calendar;
    private final RandomGenerator random;
    private final Map<String, LocalDate> days = new HashMap<>();

    private CasePlan(Sessions sessions, WorkingCalendar calendar, RandomGenerator random) {
        this.sessions = sessions;
        this.calendar = calendar;
        this.random = random;
    }

    /** Every task of the ordinary way in order. */
    static List<String> tasks() {
        return ORDER;
    }

    /** Whether the step runs beside others, so that its day stands in no order to theirs. */
    static boolean besideOthers(String task) {
        return index(PROBATION, task) >= 0;
    }

    /** Planned days of all tasks when the given one is done about that day; none falls on a day off. */
    static Map<String, LocalDate> around(
            String task, LocalDate on, Sessions sessions, WorkingCalendar calendar, RandomGenerator random) {
        CasePlan way = new CasePlan(sessions, calendar, random);
        way.layOut(task, on);
        return way.days;
    }

    /** Of the planned days those of tasks up to the given one. */
    static Map<String, LocalDate> upTo(String task, Map<String, LocalDate> days) {
        Map<String, LocalDate> done = new HashMap<>(days);
        done.keySet().retainAll(ORDER.subList(0, ORDER.indexOf(task) + 1));
        return done;
    }

    private void layOut(String task, LocalDate on) {
        int inConfirmation = index(CONFIRMATION, task);
        if (inConfirmation >= 0) {
            back(CONFIRMATION, inConfirmation, on);
            LocalDate official = days.get(StepIds.RECEIVE_SELF_REVIEW).minusDays(DAYS_AFTER_PROBATION);
            put(StepIds.RECORD_CEREMONY, official.minusMonths(PROBATION_MONTHS));
            back(STEPS, index(STEPS, StepIds.RECORD_CEREMONY), days.get(StepIds.RECORD_CEREMONY));
            forth(CONFIRMATION, inConfirmation);
        } else {
            int start = Math.max(index(STEPS, task), 0);
            back(STEPS, start, on);
            forth(STEPS, start);
            put(
                    StepIds.RECEIVE_SELF_REVIEW,
                    days.get(StepIds.RECORD_CEREMONY)
                            .plusMonths(PROBATION_MONTHS)
                            .plusDays(DAYS_AFTER_PROBATION));
            forth(CONFIRMATION, 0);
        }
        PROBATION.forEach(
                pace -> put(pace.task(), days.get(StepIds.RECORD_CEREMONY).plusDays(length(pace))));
    }

    private void back(List<Pace> steps, int from, LocalDate on) {
        String last = steps.get(from).task();
        put(
                last,
                last.equals(StepIds.RECORD_CLASS_RESULT)
                        ? sessions.gradedBefore(on).gradedOn()
                        : on);
        for (int i = from; i > 0; i--) {
            String before = steps.get(i - 1).task();
            LocalDate latest = days.get(steps.get(i).task()).minusDays(length(steps.get(i)));
            switch (before) {
                case StepIds.RECORD_CLASS_RESULT ->
                    put(before, sessions.gradedBefore(latest).gradedOn());
                case StepIds.ENROL_IN_CLASS ->
                    put(
                            before,
                            sessions.of(days.get(StepIds.RECORD_CLASS_RESULT)).openedOn());
                default -> put(before, latest);
            }
        }
    }

    private void forth(List<Pace> steps, int from) {
        for (int i = from + 1; i < steps.size(); i++) {
            put(steps.get(i).task(), days.get(steps.get(i - 1).task()).plusDays(length(steps.get(i))));
        }
    }

    private int length(Pace pace) {
        int late = random.nextInt(ONE_IN_LATE) == 0 ? pace.late() : 0;
        return pace.least() + (pace.more() == 0 ? 0 : random.nextInt(pace.more())) + late;
    }

    /** Acts of the last moment fall before a day off, not after it, so that nothing is planned beyond a known day. */
    private void put(String task, LocalDate day) {
        days.put(task, calendar.isWorkingDay(day) ? day : calendar.minusWorkingDays(day, 1));
    }

    private static int index(List<Pace> steps, String task) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).task().equals(task)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> order() {
        return Stream.of(STEPS, PROBATION, CONFIRMATION)
                .flatMap(List::stream)
                .map(Pace::task)
                .toList();
    }
}
