package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.ketnap.it.Visitor.ENGINE;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ketnap.KetNapApplication;

/** What an office gets that starts the application and sets nothing, the port excepted. */
class FirstStartIT {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStartIT.class);

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String LAST_LINE = "Chưa cấu hình máy chủ thư";
    private static final String PAGE = "/camunda/app/tasklist/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    private static final List<String> NOT_THERE = List.of(
            "/engine-rest/engine",
            "/engine-rest/deployment/create",
            "/rest/engine",
            "/camunda/rest",
            "/h2-console",
            "/h2",
            "/console",
            "/actuator",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/configprops",
            "/actuator/heapdump",
            "/actuator/threaddump",
            "/actuator/loggers",
            "/actuator/logfile",
            "/actuator/metrics",
            "/actuator/prometheus",
            "/actuator/mappings",
            "/actuator/scheduledtasks",
            "/actuator/shutdown",
            "/actuator/info",
            "/actuator/health/db",
            "/actuator/health/liveness",
            "/actuator/flyway",
            "/jolokia",
            "/manager/html",
            "/host-manager/html",
            "/swagger-ui/index.html",
            "/v3/api-docs",
            "/login",
            "/.env",
            "/.git/config",
            "/application.yaml",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/data/ketnap.mv.db",
            "/security/routes.csv",
            "/db/migration/V10__login.sql");

    private static final List<String> FOR_NOBODY_UNKNOWN = List.of(
            ENGINE + "/task",
            ENGINE + "/user",
            ENGINE + "/deployment",
            ENGINE + "/version",
            "/camunda/api/engine/version",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/cockpit/plugin/base/default/process-instance",
            "/camunda/api/ketnap/demo/clock",
            "/camunda/api/ketnap/trail");

    private static final Map<String, String> WELL_KNOWN = Map.of(
            "bithu.cb0101", "Ketnap-Demo-2026",
            "lanhdao", "Ketnap-Demo-2026",
            "bantochuc", "Ketnap-Demo-2026",
            "demo", "demo",
            "admin", "admin",
            "camunda", "camunda",
            "user", "password",
            "sa", "sa",
            "quantri", "Ketnap-Demo-2026");

    private static final Map<String, String> HEADERS = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=()",
            "cross-origin-resource-policy", "same-origin",
            "content-security-policy", "frame-ancestors 'none'");

    @TempDir
    static Path office;

    private static Process process;
    private static final List<String> OUTPUT = new CopyOnWriteArrayList<>();
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        process = application("--server.port=0", "--management.server.port=0").start();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (line != null && !line.contains(LAST_LINE)) {
            OUTPUT.add(line);
            Matcher found = PORT.matcher(line);
            // the first port is that of the pages, the second that of the figures
            port = port == 0 && found.find() ? Integer.parseInt(found.group(1)) : port;
            line = reader.readLine();
        }
        assertThat(line).as(String.join("\n", OUTPUT)).isNotNull();
        // A full pipe would stop the application.
        Thread rest = new Thread(() -> reader.lines().forEach(OUTPUT::add));
        rest.setDaemon(true);
        rest.start();
    }

    private static ProcessBuilder application(String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-cp",
                classPath(),
                KetNapApplication.class.getName()));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command).directory(office.toFile()).redirectErrorStream(true);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @TestFactory
    List<DynamicTest> everythingIsShutUntilSomebodyOpensIt() {
        List<DynamicTest> checks = Stream.of(
                        NOT_THERE.stream().map(path -> status("GET", path, 404)),
                        FOR_NOBODY_UNKNOWN.stream().map(path -> status("GET", path, 401)),
                        Stream.of("/create", "/user/create", "/deployment/create", "/message")
                                .map(path -> status("POST", ENGINE + path, 401)),
                        Stream.of(status("POST", "/camunda/api/admin/setup/default/user/create", 401)),
                        Stream.of("TRACE", "PROPFIND", "PUT", "DELETE").map(method -> refused(method, "/")),
                        WELL_KNOWN.entrySet().stream().map(login -> noLogin(login.getKey(), login.getValue())),
                        Stream.of(PAGE, "/nothing", ENGINE + "/task", "/camunda//api")
                                .flatMap(FirstStartIT::headers),
                        cookies(),
                        texts(),
                        firstPassword(),
                        files(),
                        output(),
                        secondStart())
                .flatMap(each -> each)
                .toList();
        LOG.info("{} checks of the default configuration", checks.size());
        assertThat(checks).hasSizeGreaterThanOrEqualTo(60);
        return checks;
    }

    private static DynamicTest status(String method, String path, int status) {
        return dynamicTest(method + " " + path + " is " + status, () -> assertThat(
                        visitor().send(method, path, "application/json", "").status())
                .isEqualTo(status));
    }

    private static DynamicTest refused(String method, String path) {
        return dynamicTest(method + " " + path + " is refused", () -> assertThat(
                        visitor().send(method, path, "text/plain", "").status())
                .isBetween(400, 499));
    }

    private static DynamicTest noLogin(String login, String password) {
        return dynamicTest("nobody is " + login + " with a password that everybody knows", () -> {
            Visitor visitor = visitor();
            assertThat(visitor.login(login, password).status()).isEqualTo(401);
            assertThat(visitor.get(ENGINE + "/task").status()).isEqualTo(401);
        });
    }

    private static Stream<DynamicTest> headers(String path) {
        Stream<DynamicTest> there = HEADERS.entrySet().stream()
                .map(header -> dynamicTest(path + " answers with " + header.getKey(), () -> assertThat(
                                visitor().get(path).headers().get(header.getKey()))
                        .contains(header.getValue())));
        return Stream.concat(there, Stream.of(dynamicTest(path + " does not tell what serves it", () -> assertThat(
                        visitor().get(path).headers())
                .doesNotContainKeys("server", "x-powered-by", "via"))));
    }

    private static Stream<DynamicTest> cookies() {
        return Stream.of(
                check("the session is not for scripts", () -> assertThat(cookie("JSESSIONID"))
                        .contains("HttpOnly")),
                check("the session is not for other sites", () -> assertThat(cookie("JSESSIONID"))
                        .contains("SameSite=Lax")),
                check("the token is not for other sites", () -> assertThat(cookie("XSRF-TOKEN"))
                        .contains("SameSite=Lax")),
                check("no other cookie is set", () -> assertThat(setCookies()).hasSize(2)));
    }

    private static Stream<DynamicTest> texts() {
        return Stream.of(
                check("health has no details", () -> assertThat(
                                visitor().get("/actuator/health").body())
                        .isEqualTo("{\"status\":\"UP\"}")),
                check("an unknown path tells nothing", () -> assertThat(
                                visitor().get("/nothing").body())
                        .contains("Không có trang này")
                        .doesNotContain("Tomcat", "Whitelabel", "Exception", "Spring")),
                check("a disguised path tells nothing", () -> assertThat(
                                visitor().get("/camunda//api").body())
                        .doesNotContain("Tomcat", "Whitelabel", "Exception", "Spring")),
                check("nobody is signed in", () -> assertThat(visitor().get(WHO).body())
                        .doesNotContain("userId")));
    }

    private static Stream<DynamicTest> firstPassword() {
        return Stream.of(
                check("the first password is printed once", () -> assertThat(printedPasswords())
                        .hasSize(1)),
                check("it is a long one", () -> assertThat(printedPasswords().get(0))
                        .hasSizeGreaterThanOrEqualTo(12)),
                check("it opens nothing until it is changed", () -> {
                    Visitor administrator = visitor();
                    assertThat(administrator
                                    .login(
                                            "admin",
                                            "quantri",
                                            printedPasswords().get(0))
                                    .status())
                            .isEqualTo(200);
                    assertThat(administrator.get(ENGINE + "/user").headers())
                            .containsEntry("x-ketnap-code", "CHANGE_PASSWORD");
                }),
                check("what pages of other sites send is refused", () -> assertThat(visitor()
                                .withHeader("Origin", "https://trang-la.example")
                                .post(WHO + "/logout", "")
                                .status())
                        .isEqualTo(403)));
    }

    private static Stream<DynamicTest> files() {
        return Stream.of(
                check("the data folder is the owner's alone", () -> assertThat(mode(office.resolve("data")))
                        .isEqualTo("rwx------")),
                check("the database is the owner's alone", () -> assertThat(mode(office.resolve("data/ketnap.mv.db")))
                        .isEqualTo("rw-------")),
                check("so is every other file of it", () -> {
                    try (Stream<Path> all = Files.walk(office.resolve("data"))) {
                        assertThat(all).allMatch(path -> mode(path).endsWith("------"));
                    }
                }),
                check("nothing is written elsewhere", () -> {
                    try (Stream<Path> all = Files.list(office)) {
                        assertThat(all).containsExactly(office.resolve("data"));
                    }
                }));
    }

    private static Stream<DynamicTest> output() {
        return Stream.of("Using generated security password", "H2 console available", "Exception", "ERROR")
                .map(word -> check("the start does not say " + word, () -> assertThat(OUTPUT)
                        .noneMatch(line -> line.contains(word))));
    }

    /** The folder is named without a beginning, as people type it, and is the one that is in use. */
    private static Stream<DynamicTest> secondStart() {
        return Stream.of(check("a second start on one folder is told what, why and what to do", () -> {
            Process second =
                    application("--server.port=0", "--ketnap.data-folder=data").start();
            String told = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isNotZero();
            assertThat(told)
                    .contains(
                            "APPLICATION FAILED TO START",
                            office.toRealPath().resolve("data/ketnap.mv.db").toString(),
                            "đang được một chương trình khác giữ",
                            "--ketnap.data-folder là một thư mục khác")
                    .doesNotContain("\tat ", "JdbcSQL");
        }));
    }

    private static DynamicTest check(String name, Executable check) {
        return dynamicTest(name, check);
    }

    private static List<String> printedPasswords() {
        return OUTPUT.stream()
                .filter(line -> line.contains("Mật khẩu:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
    }

    private static String cookie(String name) {
        return setCookies().stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> setCookies() {
        return visitor().get(PAGE).headers().get("set-cookie").lines().toList();
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Visitor visitor() {
        return new Visitor("127.0.14.1", port);
    }

    /** Without the tests' own settings. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
