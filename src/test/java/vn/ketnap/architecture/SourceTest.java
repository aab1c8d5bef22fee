package vn.ketnap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Rules that only the source text shows. */
class SourceTest {

    private static final Path MAIN = Path.of("src/main/java/vn/ketnap");
    private static final int LINES_OF_A_METHOD_OF_A_DELEGATE = 10;
    private static final int LINES_OF_A_FILE = 300;

    /** Methods of repositories, queries of the engine, comparators, SQL. */
    private static final List<Pattern> ORDERS_BY_TIME_ALONE = List.of(
            Pattern.compile("OrderBy\\w*(Date|At|On|Time)(Asc|Desc)?\\("),
            Pattern.compile("orderBy\\w*(Date|Time)\\(\\)\\s*\\.(asc|desc)\\(\\)(?!\\s*\\.orderBy)"),
            Pattern.compile(
                    "comparing\\((\\w+::|\\([\\w.<>, ]+\\) -> \\w+\\.)"
                            + "(get)?(\\w*[dD]ate|\\w+On|\\w+At|\\w*[tT]ime|since|due|gap|day)(\\(\\))?\\)(?!\\s*\\.thenComparing)"),
            Pattern.compile(
                    "order by [\\w.]*(_at|_on|_date|_login|_time_?|_attempt|since)( asc| desc)?\\s*(\"|\\n *fetch)"));

    private static final Pattern OTHER_ORDERS_OF_NAMES = Pattern.compile(
            "Collator|OrderBy\\w*Name|order by [^\"]*\\b(full_name|search_name)|Sort\\.by\\(\"\\w*[nN]ame"
                    + "|omparing\\((\\w+::|\\([^)]*\\) -> [\\w.()]*\\b)(fullName|applicant|studentName|personName)\\b");

    private static final Pattern COMMENT = Pattern.compile("^\\s*(\\*|/\\*|//)");

    private static final Pattern NO_SUBJECT = Pattern.compile(
            "(^\\s*(/\\*\\*|\\*|//) |\\. )(Who|Whoever)\\b|\\banswers? (its|the (id|number)|how|null|whether|true|false|empty)\\b");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> paths = Files.walk(MAIN)) {
            assertThat(paths.filter(Files::isDirectory).filter(SourceTest::hasClasses))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("/**"));
        }
    }

    @Test
    void filesAreSmall() throws IOException {
        assertThat(sources(MAIN)).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as(file.toString())
                .hasSizeLessThan(LINES_OF_A_FILE));
    }

    @Test
    void delegatesOnlyPassOn() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int[] delegates = new int[1];
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources(MAIN.resolve("engine/process"))));
            for (CompilationUnitTree file : task.parse()) {
                new LongMethods(file, Trees.instance(task), tooLong, delegates).scan(file, null);
            }
        }
        assertThat(delegates[0]).isPositive();
        assertThat(tooLong).isEmpty();
    }

    /** Two rows may carry the same time: an order by a time alone is another one each time the question is asked. */
    @Test
    void nothingIsOrderedByATimeAlone() throws IOException {
        List<String> alone = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            String source = Files.readString(file);
            for (Pattern order : ORDERS_BY_TIME_ALONE) {
                order.matcher(source).results().forEach(found -> alone.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(alone).isEmpty();
    }

    @Test
    void anOrderByATimeAloneIsFound() {
        for (String bad : List.of(
                "List<Paper> findByCaseIdOrderByPaperDate(Long caseId);",
                "List<Paper> findByCaseIdOrderByUploadedAtDesc(Long caseId);",
                ".orderByTaskCreateTime().asc().list();",
                ".sorted(Comparator.comparing(Deadline::dueDate))",
                ".max(comparing((Done done) -> done.endedOn()))",
                "\"select * from journal_entry order by done_at desc\"",
                "\"\"\"\nselect * from paper order by paper_date\"\"\"")) {
            assertThat(ORDERS_BY_TIME_ALONE).as(bad).anyMatch(order -> order.matcher(bad)
                    .find());
        }
        for (String good : List.of(
                "findByCaseIdOrderByPaperDateAscIdAsc(",
                ".orderByTaskCreateTime().asc().orderByTaskId().asc()",
                "Comparator.comparing(Deadline::dueDate)\n    .thenComparing(Deadline::id)",
                "\"order by done_at, id\"")) {
            assertThat(ORDERS_BY_TIME_ALONE).as(good).noneMatch(order -> order.matcher(good)
                    .find());
        }
    }

    /** Persons stand in one order, that of {@code NameOrder}. */
    @Test
    void personsAreOrderedInOneWay() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            String source = Files.readString(file);
            OTHER_ORDERS_OF_NAMES
                    .matcher(source)
                    .results()
                    .forEach(found -> others.add(file.getFileName() + ": " + found.group()));
        }
        assertThat(others).isEmpty();
        for (String bad : List.of(
                "Collator.getInstance(locale)",
                "findByCellCodeOrderByFullName(",
                "order by a.full_name",
                "order by c.id desc, a.search_name",
                "Comparator.comparing(MemberView::fullName)",
                "comparing((Person person) -> person.fullName())",
                "Sort.by(\"fullName\")")) {
            assertThat(OTHER_ORDERS_OF_NAMES.matcher(bad).find()).as(bad).isTrue();
        }
        assertThat(OTHER_ORDERS_OF_NAMES
                        .matcher("names.by(MemberView::fullName)")
                        .find())
                .isFalse();
    }

    /** Comments name what they are about first, and methods return values. */
    @Test
    void commentsBeginWithTheirSubject() throws IOException {
        List<String> bad = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            for (String line : Files.readAllLines(file)) {
                if (COMMENT.matcher(line).find() && NO_SUBJECT.matcher(line).find()) {
                    bad.add(file.getFileName() + ": " + line.strip());
                }
            }
        }
        assertThat(bad).isEmpty();
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Collects the methods of delegates and listeners whose bodies have too many lines. */
    private static final class LongMethods extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final Trees trees;
        private final List<String> tooLong;
        private final int[] delegates;

        LongMethods(CompilationUnitTree file, Trees trees, List<String> tooLong, int[] delegates) {
            this.file = file;
            this.trees = trees;
            this.tooLong = tooLong;
            this.delegates = delegates;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean delegate = type.getImplementsClause().stream()
                    .anyMatch(
                            implemented -> implemented.toString().matches("([\\w.]+\\.)?(JavaDelegate|\\w+Listener)"));
            if (!delegate) {
                return null;
            }
            delegates[0]++;
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long first = line(trees.getSourcePositions().getStartPosition(file, method.getBody()));
                long last = line(trees.getSourcePositions().getEndPosition(file, method.getBody()));
                if (last - first - 1 > LINES_OF_A_METHOD_OF_A_DELEGATE) {
                    tooLong.add(file.getSourceFile().getName() + ": " + method.getName());
                }
            }
            return super.visitMethod(method, nothing);
        }

        private long line(long position) {
            return file.getLineMap().getLineNumber(position);
        }
    }
}
