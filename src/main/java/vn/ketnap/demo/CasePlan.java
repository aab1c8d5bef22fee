package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.ketnap.calendar.WorkingCalendar;

/**
 * The tasks of the whole procedure in order and how long people usually take for each. A way is laid out from one known
 * day backwards and forwards; the class falls on a session, the confirmation on the anniversary of the ceremony.
 */
final class CasePlan {

    static final String NOMINATION = "nominatePerson";
    static final String LISTING = "recordSympathizerResolution";
    static final String REVIEW = "reviewSympathizer";
    static final String AUTHORIZATION = "authorizeDossier";
    static final String CELL_VOTE = "recordCellAdmissionVote";
    static final String CONFIRMATION_VOTE = "recordCellConfirmationVote";
    static final String DECISION = "recordAdmissionDecision";
    static final String CEREMONY = "recordCeremony";
    static final String ENROLMENT = "enrolInClass";
    static final String CERTIFICATE = "recordClassResult";
    static final String SELF_REVIEW = "receiveSelfReview";

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
            new Pace(NOMINATION, 0, 0),
            new Pace(LISTING, 12, 12),
            new Pace(REVIEW, 4, 5),
            new Pace("proposeAwarenessClass", 10, 18),
            new Pace("approveAwarenessClass", 3, 5),
            new Pace(ENROLMENT, 10, 20),
            new Pace(CERTIFICATE, 6, 1),
            new Pace("proposeDossier", 16, 20),
            new Pace(AUTHORIZATION, 5, 5),
            new Pace("receiveApplication", 3, 4),
            new Pace("receiveCv", 3, 5),
            new Pace("planVerification", 2, 3),
            new Pace("recordVerificationReply", 18, 14, 30),
            new Pace("concludeCv", 5, 4),
            new Pace("recordIntroductions", 3, 3),
            new Pace("recordOpinions", 2, 4),
            new Pace(CELL_VOTE, 8, 8),
            new Pace("appraiseBySection", 4, 3),
            new Pace("recordCommitteeAdmissionVote", 5, 5),
            new Pace("appraiseDossier", 5, 4),
            new Pace(DECISION, 7, 6),
            new Pace(CEREMONY, 10, 12));

    private static final List<Pace> PROBATION = List.of(
            new Pace("registerMember", 10, 12, 40),
            new Pace("introduceToResidence", 14, 12, 20),
            new Pace("recordNewMemberClass", 150, 90));

    private static final List<Pace> CONFIRMATION = List.of(
            new Pace(SELF_REVIEW, DAYS_AFTER_PROBATION, 1),
            new Pace("receiveHelperRemark", 2, 2),
            new Pace("recordProbationOpinions", 3, 3),
            new Pace(CONFIRMATION_VOTE, 6, 5),
            new Pace("appraiseConfirmationBySection", 3, 3),
            new Pace("recordCommitteeConfirmationVote", 5, 5),
            new Pace("recordConfirmationDecision", 7, 5),
            new Pace("announceConfirmation", 6, 8, 25),
            new Pace("sendCardList", 2, 6),
            new Pace("recordCardArrival", 25, 20),
            new Pace("handOverCard", 6, 14, 25));

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
            LocalDate official = days.get(SELF_REVIEW).minusDays(DAYS_AFTER_PROBATION);
            put(CEREMONY, official.minusMonths(PROBATION_MONTHS));
            back(STEPS, index(STEPS, CEREMONY), days.get(CEREMONY));
            forth(CONFIRMATION, inConfirmation);
        } else {
            int start = Math.max(index(STEPS, task), 0);
            back(STEPS, start, on);
            forth(STEPS, start);
            put(SELF_REVIEW, days.get(CEREMONY).plusMonths(PROBATION_MONTHS).plusDays(DAYS_AFTER_PROBATION));
            forth(CONFIRMATION, 0);
        }
        PROBATION.forEach(pace -> put(pace.task(), days.get(CEREMONY).plusDays(length(pace))));
    }

    private void back(List<Pace> steps, int from, LocalDate on) {
        String last = steps.get(from).task();
        put(last, last.equals(CERTIFICATE) ? sessions.gradedBefore(on).gradedOn() : on);
        for (int i = from; i > 0; i--) {
            String before = steps.get(i - 1).task();
            LocalDate latest = days.get(steps.get(i).task()).minusDays(length(steps.get(i)));
            switch (before) {
                case CERTIFICATE -> put(before, sessions.gradedBefore(latest).gradedOn());
                case ENROLMENT -> put(before, sessions.of(days.get(CERTIFICATE)).openedOn());
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
