package vn.ketnap.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The top packages from the ground up. Whoever stands on a level sees only what lies below, and its neighbours one-way. */
final class Layers {

    static final String ROOT = "vn.ketnap";

    private static final List<Set<String>> LEVELS = List.of(
            Set.of("platform", "calendar", "voting"),
            Set.of("organization", "regulation"),
            Set.of("admission"),
            Set.of("deadline", "training", "security"),
            Set.of("reminder", "document", "target", "report", "guide"),
            Set.of("demo"),
            Set.of("engine"),
            Set.of("cockpit"));

    private Layers() {}

    /** The first package below the root, empty for the root itself and for classes of others. */
    static String top(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }

    static ArchCondition<JavaClass> lookOnlyDown() {
        return new ArchCondition<>("look only down the layers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (level(top(type)) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known layer"));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(Layers::looksUp)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean looksUp(Dependency dependency) {
        String from = top(dependency.getOriginClass());
        String to = top(dependency.getTargetClass());
        boolean ours = dependency.getTargetClass().getPackageName().startsWith(ROOT);
        boolean neighboursOnTheGround = level(from) == 0 && level(to) == 0;
        return ours && !from.equals(to) && (neighboursOnTheGround || level(to) > level(from) || to.isEmpty());
    }

    private static int level(String top) {
        return IntStream.range(0, LEVELS.size())
                .filter(level -> LEVELS.get(level).contains(top))
                .findFirst()
                .orElse(-1);
    }
}
