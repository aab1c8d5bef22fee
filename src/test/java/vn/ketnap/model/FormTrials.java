package vn.ketnap.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.FormLabels;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;

/** Tries values at their limits on a step, each in a transaction that is rolled back, and collects what was wrong with the answers. */
final class FormTrials {

    private static final String VIETNAMESE = "(?s).*[à-ỹÀ-Ỹđ].*";

    private final TransactionTemplate transactions;
    private final EntityManager database;
    private final FormLabels labels;
    private final BusinessClock clock;
    private final Strangers strangers;
    private final List<String> wrong = new ArrayList<>();
    private int tried;

    FormTrials(
            TransactionTemplate transactions,
            EntityManager database,
            FormLabels labels,
            BusinessClock clock,
            Strangers strangers) {
        this.transactions = transactions;
        this.database = database;
        this.labels = labels;
        this.clock = clock;
        this.strangers = strangers;
    }

    int tried() {
        return tried;
    }

    List<String> wrong() {
        return wrong;
    }

    /**
     * Tries all fields of a form.
     *
     * @param birth of the person of the case
     * @param usual values that would be taken
     */
    void tryOut(
            List<FormField> fields, LocalDate birth, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        for (FormField field : fields) {
            if (field.list() == null && !field.several()) {
                attempt(field, null, usual, step);
            }
            if (field.type() == LocalDate.class) {
                impossible(field, birth).forEach(day -> assertRefused(field, day.toString(), usual, step));
            } else if (field.type() == Integer.class) {
                List.of(0, 9_999).forEach(count -> attempt(field, count, usual, step));
            } else if (Strangers.isName(field) && !field.name().equals("chosenCase")) {
                assertUnknown(field, usual, step);
            }
        }
        for (String letter : List.of("x", "e\u0302\u0306", "<", "Ð")) {
            Map<String, Object> full = new HashMap<>(usual);
            fields.stream()
                    .filter(field -> field.list() == null && field.longest().isPresent())
                    .filter(field -> field.longest().getAsInt() >= 60)
                    .forEach(field ->
                            full.put(field.name(), letter.repeat(field.longest().getAsInt())));
            full.put(Problems.OVERRIDE_REASON, letter.repeat(1000));
            attempt(fields.get(0).task() + " at full length of " + letter, full, step).stream()
                    .filter(problem -> problem.message().contains("Dài quá"))
                    .forEach(problem -> wrong.add(fields.get(0).task() + ": " + problem));
        }
    }

    /** What another unit has is answered as what nobody has: at the field, in words that name it. */
    void assertUnknown(FormField field, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        List<Problem> nobody = attempt(field, strangers.unknown(field), usual, step);
        for (Object id : strangers.of(field)) {
            if (!Set.copyOf(attempt(field, id, usual, step)).equals(Set.copyOf(nobody))) {
                wrong.add("%s tells that there is a %s".formatted(field, id));
            }
        }
        if (Strangers.isAsked(field, usual)
                && nobody.stream()
                        .noneMatch(problem -> !problem.warning()
                                && (field.path() + "[0]").startsWith(problem.field())
                                && problem.message().matches(VIETNAMESE))) {
            wrong.add("%s = %s: %s".formatted(field, strangers.unknown(field), nobody));
        }
    }

    private List<LocalDate> impossible(FormField field, LocalDate birth) {
        DateMeaning meaning = field.of().getAnnotation(DateMeaning.class);
        DateMeaning.Kind kind = meaning == null ? DateMeaning.Kind.ACT : meaning.value();
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(1, 1, 1), LocalDate.of(1901, 1, 1)));
        if (kind != DateMeaning.Kind.PLAN) {
            days.add(clock.today().plusDays(1));
            days.add(LocalDate.of(9999, 12, 31));
        }
        if (kind != DateMeaning.Kind.BIRTH) {
            days.add(birth.minusDays(1));
        }
        return days;
    }

    private void assertRefused(
            FormField field, Object value, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        String label = labels.of(field.task()).getOrDefault(inRow(field), "");
        List<Problem> found = attempt(field, value, usual, step);
        boolean named = found.stream()
                .filter(problem -> !problem.warning() && problem.field().equals(field.path()))
                .anyMatch(problem ->
                        problem.message().contains(label) && problem.message().matches(VIETNAMESE));
        if (!named) {
            wrong.add("%s = %s: %s".formatted(field, value, found));
        }
    }

    private List<Problem> attempt(
            FormField field, Object value, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        Map<String, Object> values = new HashMap<>(usual);
        values.putAll(field.values(value));
        values.put(Problems.OVERRIDE_REASON, "Đúng như giấy tờ");
        return attempt(field + " = " + value, values, step);
    }

    /** What stands against the values; nothing is stored. */
    private List<Problem> attempt(String what, Map<String, Object> values, Function<Map<String, Object>, ?> step) {
        tried++;
        try {
            return transactions.execute(status -> {
                status.setRollbackOnly();
                try {
                    step.apply(values);
                    database.flush();
                    return List.of();
                } catch (RefusedException e) {
                    return e.problems();
                }
            });
        } catch (RuntimeException e) {
            wrong.add(what + ": " + e);
            return List.of();
        }
    }

    static String inRow(FormField field) {
        return field.path().replaceAll(".*\\]\\.", "");
    }
}
