package vn.ketnap.browser;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What forms cost the people who fill them in: keys and clicks for what the form did not know yet, task by task. */
final class Effort {

    private static final Path REPORT = Path.of("target/effort.csv");
    /** Shorter answers, such as a number of votes, are the same by chance. */
    private static final int LONG_ENOUGH = 8;

    private static final Map<String, Task> TASKS = new LinkedHashMap<>();
    private static final Map<String, Set<String>> TYPED_IN = new TreeMap<>();
    private static Task now = new Task();
    private static String name = "";

    private Effort() {}

    private static final class Task {
        private int keys;
        private int clicks;
        private int fields;
        private int known;
    }

    /** From now on another task is worked on. */
    static void begin(String task) {
        name = task;
        now = TASKS.computeIfAbsent(task, unseen -> new Task());
    }

    /** A text is to stand in a field; what stands there already costs nothing. */
    static void text(Locator field, String text) {
        if (field.inputValue().equals(text)) {
            now.known++;
            return;
        }
        now.fields++;
        now.keys += text.length();
        if (text.length() >= LONG_ENOUGH) {
            TYPED_IN.computeIfAbsent(text, unseen -> new TreeSet<>()).add(name);
        }
    }

    /** A day is to stand in a field: eight digits, the strokes between them come by themselves. */
    static void day(Locator field, String day) {
        if (field.inputValue().equals(day)) {
            now.known++;
        } else {
            now.fields++;
            now.keys += day.replace("/", "").length();
        }
    }

    /** A choice, of so many clicks unless it is made already. */
    static void choice(boolean made, int clicks) {
        if (made) {
            now.known++;
        } else {
            now.fields++;
            now.clicks += clicks;
        }
    }

    /** Leaves the numbers beside the screenshots and begins anew. */
    static void report() {
        List<String> lines = new ArrayList<>();
        lines.add("task;fields filled;keys;clicks;known already");
        TASKS.forEach((task, cost) ->
                lines.add("%s;%d;%d;%d;%d".formatted(task, cost.fields, cost.keys, cost.clicks, cost.known)));
        typedAgain().forEach((text, tasks) -> lines.add("typed again: %s in %s".formatted(text, tasks)));
        try {
            Files.write(REPORT, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts that somebody typed although a task before had them already, with the tasks. */
    static Map<String, Set<String>> typedAgain() {
        Map<String, Set<String>> again = new TreeMap<>(TYPED_IN);
        again.values().removeIf(tasks -> tasks.size() == 1);
        return again;
    }

    /** Forgets what was counted before. */
    static void reset() {
        TASKS.clear();
        TYPED_IN.clear();
        begin("");
    }
}
