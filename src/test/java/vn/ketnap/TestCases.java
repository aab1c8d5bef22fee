package vn.ketnap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.demo.Signers;
import vn.ketnap.demo.TaskAnswers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.sympathizer.NominatePerson;

/** Cases for tests of single steps: taken through the steps before without the engine, one step a day. */
public class TestCases {

    /** The whole way of a case without section committee, in an order the procedure allows. */
    private static final List<String> WAY = List.of(
            "recordSympathizerResolution",
            "reviewSympathizer",
            "proposeAwarenessClass",
            "approveAwarenessClass",
            "enrolInClass",
            "recordClassResult",
            "proposeDossier",
            "authorizeDossier",
            "receiveApplication",
            "receiveCv",
            "planVerification",
            "recordVerificationReply",
            "concludeCv",
            "recordIntroductions",
            "recordOpinions",
            "recordCellAdmissionVote",
            "recordCommitteeAdmissionVote",
            "appraiseDossier",
            "recordAdmissionDecision",
            "recordCeremony",
            "registerMember",
            "introduceToResidence",
            "recordNewMemberClass",
            "probationEnd",
            "receiveSelfReview",
            "receiveHelperRemark",
            "recordProbationOpinions",
            "recordCellConfirmationVote",
            "recordCommitteeConfirmationVote",
            "recordConfirmationDecision",
            "announceConfirmation",
            "sendCardList",
            "recordCardArrival",
            "handOverCard");

    private static final AtomicLong NUMBER = new AtomicLong(100_000);

    private static final AtomicLong CITIZEN = new AtomicLong();

    private final NominatePerson nominations;
    private final CaseDesk cases;
    private final Steps steps;
    private final Verifications verifications;
    private final BusinessClock clock;
    private final TransactionTemplate transactions;
    private final Signers signers;
    private final Map<String, TaskAnswers.Answer> answers = new HashMap<>();

    public TestCases(
            NominatePerson nominations,
            CaseDesk cases,
            Steps steps,
            Verifications verifications,
            BusinessClock clock,
            TransactionTemplate transactions,
            Signers signers,
            org.springframework.beans.factory.ObjectProvider<TaskAnswers> answers) {
        this.nominations = nominations;
        this.cases = cases;
        this.steps = steps;
        this.verifications = verifications;
        this.clock = clock;
        this.transactions = transactions;
        this.signers = signers;
        answers.forEach(some -> this.answers.putAll(some.answers()));
    }

    /** Values of the start form for a person of thirty who meets every condition. */
    public static Map<String, Object> nomination(String cell, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        values.put("fullName", "Nguyễn Thị Phương Thảo");
        values.put("birthDate", "1994-03-20");
        values.put("gender", "FEMALE");
        values.put("citizenId", citizenId("1994-03-20", "FEMALE"));
        values.put("vietnameseCitizen", true);
        values.put("ethnicity", "Kinh");
        values.put("religion", "Không");
        values.put("education", "HIGHER");
        values.put("homePlace", "Xã An Bình, tỉnh An Hải");
        values.put("residence", "Số 12, đường Hòa Bình, phường An Tân, tỉnh An Hải");
        values.put("occupation", "Giảng viên");
        values.put("occupationCode", "VCCL");
        values.put("professionCode", "THS");
        values.put("sourceCodes", List.of("GV"));
        values.put("workUnit", "Khoa Điều dưỡng");
        values.put("youthUnionMember", true);
        values.put("tradeUnionMember", true);
        values.put("nominatedOn", on.toString());
        values.put("cellCode", cell);
        return values;
    }

    /** The same for a person who differs in some values; the citizen number follows birth date and sex. */
    public static Map<String, Object> nomination(String cell, LocalDate on, Map<String, Object> changes) {
        Map<String, Object> values = nomination(cell, on);
        values.putAll(changes);
        if (!changes.containsKey("citizenId")) {
            values.put(
                    "citizenId",
                    citizenId(
                            values.get("birthDate").toString(),
                            values.get("gender").toString()));
        }
        return values;
    }

    /** A number that nobody has had yet, with sex, century and year of birth where they belong. */
    public static String citizenId(String birthDate, String gender) {
        int year = LocalDate.parse(birthDate).getYear();
        int century = (year / 100 - 19) * 2 + (gender.equals("FEMALE") ? 1 : 0);
        return "098%d%02d%06d".formatted(century, year % 100, CITIZEN.incrementAndGet());
    }

    /** A case of the cell that was nominated on a day; the clock stands on that day afterwards. */
    public CaseFile open(String cell, LocalDate on) {
        return open(cell, on, Map.of());
    }

    /** As above, of a person who differs from the usual one. */
    public CaseFile open(String cell, LocalDate on, Map<String, Object> person) {
        clock.moveTo(on);
        Map<String, Object> values = nomination(cell, on, person);
        values.put("nominatedOn", on.toString());
        return transactions.execute(
                status -> nominations.nominate(values, TestOrganization.login("cell-secretary." + cell)));
    }

    /**
     * A case of the cell that has done every step before the given one, one step a day from the given day on. The clock
     * stands on the day of that step afterwards.
     */
    public CaseFile before(String taskId, String cell, LocalDate start) {
        return before(taskId, cell, start, Map.of());
    }

    /** As above, of a person who differs from the usual one; warnings are overridden. */
    public CaseFile before(String taskId, String cell, LocalDate start, Map<String, Object> person) {
        CaseFile file = open(cell, start, person);
        Map<String, Object> override = person.isEmpty() ? Map.of() : Map.of("overrideReason", "Cấp ủy đã xem xét");
        for (String done : WAY.subList(0, WAY.indexOf(taskId))) {
            clock.moveTo(clock.today().plusDays(1));
            pass(done, file, override);
        }
        clock.moveTo(clock.today().plusDays(1));
        return reload(file);
    }

    /** Takes a case the whole way, one step a day from the given day on, and shows it to somebody before each step. */
    public CaseFile walk(
            String cell, LocalDate start, Map<String, Object> person, BiConsumer<String, CaseFile> visitor) {
        CaseFile file = open(cell, start, person);
        for (String step : WAY) {
            clock.moveTo(clock.today().plusDays(1));
            if (!step.equals("probationEnd")) {
                visitor.accept(step, reload(file));
            }
            pass(step, file, Map.of("overrideReason", "Cấp ủy đã xem xét"));
        }
        return reload(file);
    }

    /** Whether every case passes that task. */
    public static boolean isUsual(String task) {
        return WAY.contains(task);
    }

    private void pass(String task, CaseFile file, Map<String, Object> changes) {
        if (task.equals("probationEnd")) {
            clock.moveTo(reload(file).officialDate().orElseThrow());
        } else if (task.equals("recordVerificationReply")) {
            verifications.open(file.id()).forEach(request -> complete(task, file, request, changes));
        } else {
            complete(task, file, null, changes);
        }
    }

    /** Completes a step today with the usual answers, changed by {@code overrides} (a null value removes a field). */
    public Routing complete(String taskId, CaseFile file, Map<String, Object> overrides) {
        return complete(taskId, file, null, overrides);
    }

    /** As above, for one part of the case. */
    public Routing complete(String taskId, CaseFile file, Long subject, Map<String, Object> overrides) {
        return transactions.execute(status ->
                steps.complete(taskId, file.id(), subject, values(taskId, reload(file), subject, overrides), "test"));
    }

    /** What stands against a step with those answers; fails when it is accepted. */
    public List<Problem> refused(String taskId, CaseFile file, Map<String, Object> overrides) {
        return refused(taskId, file, null, overrides);
    }

    /** As above, for one part of the case. */
    public List<Problem> refused(String taskId, CaseFile file, Long subject, Map<String, Object> overrides) {
        try {
            complete(taskId, file, subject, overrides);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError(taskId + " was accepted with " + overrides);
    }

    /** The usual answers of a task, changed by {@code overrides} (a null value removes a field). */
    public Map<String, Object> values(String taskId, CaseFile file, Long subject, Map<String, Object> overrides) {
        TaskAnswers.Answer answer = answers.get(taskId);
        if (answer == null) {
            throw new IllegalArgumentException("No answers for " + taskId);
        }
        Map<String, Object> values =
                signers.sign(taskId, file, clock.today(), answer.fill(file, subject, clock.today()));
        overrides.forEach((field, value) -> {
            if (value == null) {
                values.remove(field);
            } else {
                values.put(field, value);
            }
        });
        renumber(values, overrides);
        return values;
    }

    /** No two papers of tests share a number unless a test wants it. */
    private static void renumber(Map<String, Object> values, Map<String, Object> overrides) {
        for (String field : List.of("paperNumber", "reviewNumber", "letterNumber")) {
            if (!overrides.containsKey(field) && values.get(field) instanceof String usual) {
                values.put(field, NUMBER.incrementAndGet() + usual.substring(usual.indexOf('-')));
            }
        }
    }

    /** Papers are numbered from here on: for a database whose numbers were given by another run. */
    public static void numberFrom(long first) {
        NUMBER.set(first);
    }

    /** The case as it stands in the register. */
    public CaseFile reload(CaseFile file) {
        return transactions.execute(status -> cases.file(file.id()));
    }
}
