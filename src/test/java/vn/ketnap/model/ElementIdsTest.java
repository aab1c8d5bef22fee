package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.SessionVariables;
import vn.ketnap.vocabulary.MessageNames;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.StageIds;
import vn.ketnap.vocabulary.StepIds;

/** Java names elements of the models by constants, and each constant has its element. */
class ElementIdsTest {

    private static final Path MAIN = Path.of("src/main/java/vn/ketnap");
    private static final Pattern COMPARED = Pattern.compile("outcome == '(\\w+)'");
    private static final Pattern ASKED = Pattern.compile("[$#]\\{(?:\\w+ == )?([a-z]\\w*)(?![\\w.(])[^}]*}");
    private static final Pattern RUN = Pattern.compile("(?:delegateExpression|class)=\"[^\"]*\"");

    private static String models;
    private static final Set<String> LITERALS = new HashSet<>();
    private static final Set<String> CONSTANTS_OF_ENUMS = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path model : files(Path.of("bpmn"), ".bpmn")) {
            all.append(Files.readString(model));
        }
        models = all.toString();
        List<Path> sources = files(MAIN, ".java").stream()
                .filter(file -> !file.getParent().endsWith("vocabulary")
                        || !file.toString().matches(".*(Ids|Names).java"))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree file : task.parse()) {
                new Words().scan(file, null);
            }
        }
    }

    @Test
    void everyConstantHasItsElementAndEveryStepAConstant() {
        assertThat(constants(StepIds.class))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Contract.USER_TASKS.values().stream().flatMap(List::stream),
                                Contract.START_FORMS.keySet().stream())
                        .toList());
        assertThat(constants(ProcessIds.class)).containsExactlyInAnyOrderElementsOf(Contract.USER_TASKS.keySet());
        assertThat(constants(StageIds.class)).containsExactlyInAnyOrderElementsOf(Contract.STAGES);
        assertThat(constants(MessageNames.class)).containsExactlyInAnyOrderElementsOf(Contract.MESSAGES);
    }

    /** A word without a hump may mean anything; the others mean the element. */
    @Test
    void noClassNamesAnElementByALiteral() {
        Set<String> elements = Stream.of(StepIds.class, ProcessIds.class, StageIds.class, MessageNames.class)
                .flatMap(type -> constants(type).stream())
                .filter(id -> !id.equals(id.toLowerCase()))
                .collect(Collectors.toSet());
        assertThat(LITERALS).hasSizeGreaterThan(1000).doesNotContainAnyElementsOf(elements);
    }

    @Test
    void gatewaysCompareWithConstants() {
        List<String> compared = found(COMPARED, models);
        assertThat(compared).hasSizeGreaterThan(20);
        assertThat(CONSTANTS_OF_ENUMS).containsAll(compared);
    }

    @Test
    void expressionsAskForVariablesThatAreWritten() {
        Set<String> written = new HashSet<>(CaseVariables.kept());
        written.addAll(List.of(SessionVariables.SESSION_NUMBER, SessionVariables.CENTER_CODE));
        List<String> asked = found(ASKED, RUN.matcher(models).replaceAll(""));
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(written).containsAll(asked);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).map(ElementIdsTest::value).toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Collects the texts of the code and the constants of its enums. */
    private static final class Words extends TreeScanner<Void, Void> {

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                LITERALS.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.ENUM) {
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(member -> ((VariableTree) member).getName().toString())
                        .forEach(CONSTANTS_OF_ENUMS::add);
            }
            return super.visitClass(type, nothing);
        }
    }
}
