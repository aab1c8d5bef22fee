package vn.ketnap.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Packages from the ground up: each sees only what lies below, and its neighbours one-way. */
final class Layers {

    static final String ROOT = "vn.ketnap";

    /** The application; on its ground nobody sees a neighbour. */
    static final Layers APPLICATION = new Layers(
            ROOT,
            Set.of("platform", "calendar", "voting"),
            Set.of("vocabulary"),
            Set.of("sheet", "organization", "regulation"),
            Set.of("procedure", "imports"),
            Set.of("deadline", "training", "security"),
            Set.of(
                    "amendment",
                    "reminder",
                    "document",
                    "paper",
                    "target",
                    "report",
                    "guide",
                    "draft",
                    "takeover",
                    "note",
                    "backup",
                    "returns"),
            Set.of("demo"),
            Set.of("engine"),
            Set.of("cockpit"));

    /** The rooms of the procedure, its stages on top. */
    static final Layers PROCEDURE = new Layers(
            ROOT + ".procedure",
            Set.of("casefile"),
            Set.of("vote"),
            Set.of("register"),
            Set.of("check"),
            Set.of("step", "consent"),
            Set.of(
                    "sympathizer",
                    "dossier",
                    "admission",
                    "probation",
                    "confirmation",
                    "removal",
                    "discipline",
                    "aftermath"),
            Set.of("incident", "succession", "transfer", "annulment"),
            Set.of("membership"));

    private final String root;
    private final List<Set<String>> levels;

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Layers(String root, Set<String>... levels) {
        this.root = root;
        this.levels = List.of(levels);
    }

    /** The first package below the root, empty for the root itself and for classes of others. */
    static String top(JavaClass type) {
        return APPLICATION.room(type);
    }

    private String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    ArchCondition<JavaClass> lookOnlyDown() {
        return new ArchCondition<>("look only down the layers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (level(room(type)) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known layer"));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(Layers.this::looksUp)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private boolean looksUp(Dependency dependency) {
        String from = room(dependency.getOriginClass());
        String to = room(dependency.getTargetClass());
        boolean ours = dependency.getTargetClass().getPackageName().startsWith(root);
        boolean neighboursOnTheGround = level(from) == 0 && level(to) == 0;
        return ours && !from.equals(to) && (neighboursOnTheGround || level(to) > level(from) || to.isEmpty());
    }

    private int level(String room) {
        return IntStream.range(0, levels.size())
                .filter(level -> levels.get(level).contains(room))
                .findFirst()
                .orElse(-1);
    }
}
