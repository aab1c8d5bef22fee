package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.engine.login.SessionAges;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

/**
 * Everybody who tries the table of rights: the officers of the test organisation and some more, a technician, and somebody
 * without a login. Since their sessions began, one moved to another cell, one lost the groups of the role, one left the
 * register, and the login of one was removed.
 */
final class RightsCast {

    static final String HELPER = "helper.cb0001";

    private static final String ADMINISTRATORS_PASSWORD = "Nguoi-quan-tri-2026";
    private static final String MOVED = "nguoi.chuyen";
    private static final String LEFT = "nguoi.nghi";
    private static final String FORMER = "nguoi.cu";
    private static final String DELETED = "nguoi.xoa";

    private static final String BEFORE =
            """
            Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
            helper.cb0001;Người giúp đỡ;a@example.org;Đảng viên giúp đỡ;CB0001;01/01/2015;
            manager.cb0001;Người lãnh đạo;b@example.org;Lãnh đạo cấp ủy;CB0001;01/01/2015;
            administrator.du00;Người quản trị;c@example.org;Quản trị hệ thống;DU00;01/01/2015;
            nguoi.chuyen;Người chuyển;d@example.org;Bí thư chi bộ;CB0001;01/01/2015;
            nguoi.nghi;Người nghỉ;e@example.org;Bí thư chi bộ;CB0001;01/01/2015;
            """;

    private static final String AFTER =
            """
            Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
            nguoi.chuyen;Người chuyển;d@example.org;Bí thư chi bộ;CB0001;01/01/2015;31/12/2024
            nguoi.chuyen;Người chuyển;d@example.org;Bí thư chi bộ;CB0002;01/01/2025;
            nguoi.nghi;Người nghỉ;e@example.org;Bí thư chi bộ;CB0001;01/01/2015;31/12/2024
            """;

    private static final List<String> ADDED = List.of(HELPER, "manager.cb0001", "administrator.du00", MOVED, LEFT);

    /**
     * Somebody with a browser.
     *
     * @param kind the role, or how a person is special
     * @param role as the table names it
     * @param unit where the role is held, empty for none
     */
    record Person(String login, String kind, String role, String unit, Visitor browser) {

        String group() {
            return role + "." + unit;
        }

        boolean isSignedIn() {
            return !role.equals("anonymous");
        }

        String password() {
            return role.equals("technician") ? ADMINISTRATORS_PASSWORD : CaseRun.PASSWORD;
        }
    }

    private final CaseRun run;
    private final OrganizationImport imports;
    private final Accounts accounts;
    private final IdentityService identity;
    private final JdbcTemplate database;
    private final UnitTree units;
    private final BusinessClock clock;
    private final int port;

    RightsCast(
            CaseRun run,
            OrganizationImport imports,
            Accounts accounts,
            IdentityService identity,
            JdbcTemplate database,
            UnitTree units,
            BusinessClock clock,
            int port) {
        this.run = run;
        this.imports = imports;
        this.accounts = accounts;
        this.identity = identity;
        this.database = database;
        this.units = units;
        this.clock = clock;
        this.port = port;
    }

    /** Brings in those whom the test organisation does not have. */
    void hire() {
        apply(BEFORE);
    }

    /** Everybody with a session; what ends somebody's rights happens once the sessions have begun. */
    List<Person> signIn(SessionAges sessions) {
        List<Person> people = new ArrayList<>();
        identity.createUserQuery().list().stream()
                .map(User::getId)
                .filter(this::isOfficer)
                .sorted()
                .forEach(login -> people.add(officer(login)));
        Visitor administrator = browser("quantri", ADMINISTRATORS_PASSWORD);
        people.add(new Person("quantri", "technician", "technician", "", administrator));
        people.add(new Person(MOVED, "moved", Role.CELL_SECRETARY.id(), "CB0002", browser(MOVED)));
        people.add(new Person(FORMER, "former", "former", "", former()));
        Visitor left = browser(LEFT);
        apply(AFTER);
        // sessions learn of it after half a minute
        clock.shiftTo(clock.offset().plus(Duration.ofSeconds(31)));
        people.add(new Person(LEFT, "left", "anonymous", "", ended(left, sessions)));
        people.add(new Person(DELETED, "deleted", "anonymous", "", ended(deleted(), sessions)));
        people.add(new Person("", "anonymous", "anonymous", "", new Visitor("127.0.5.1", port)));
        return people;
    }

    /** Removes whoever came for this test. */
    void dismiss() {
        for (String login : ADDED) {
            database.update("delete from officer where user_id = ?", login);
            identity.deleteUser(login);
        }
        identity.deleteUser(FORMER);
    }

    private boolean isOfficer(String login) {
        String[] parts = login.split("\\.");
        return parts.length == 2
                && Role.byId(parts[0]).isPresent()
                && units.find(unitOf(login)).isPresent();
    }

    private Person officer(String login) {
        String role = login.split("\\.")[0];
        return new Person(login, role, role, unitOf(login), browser(login));
    }

    private static String unitOf(String login) {
        return login.split("\\.")[1].toUpperCase(Locale.ROOT);
    }

    private Visitor former() {
        Visitor browser = secretary(FORMER);
        identity.deleteMembership(FORMER, Role.CELL_SECRETARY.id());
        identity.deleteMembership(FORMER, Role.CELL_SECRETARY.id() + ".CB0001");
        return browser;
    }

    private Visitor deleted() {
        Visitor browser = secretary(DELETED);
        identity.deleteUser(DELETED);
        return browser;
    }

    private Visitor secretary(String login) {
        People some = new People(accounts, identity);
        some.given(login);
        some.setPassword(login, CaseRun.PASSWORD);
        return browser(login, CaseRun.PASSWORD);
    }

    /** With a session that the server has found out to be over. */
    private static Visitor ended(Visitor browser, SessionAges sessions) {
        sessions.add(browser.cookie("JSESSIONID"), Duration.ofSeconds(31));
        assertThat(browser.get(Visitor.ENGINE + "/task/count").status()).isEqualTo(401);
        return browser;
    }

    private Visitor browser(String login) {
        run.as(login);
        return browser(login, CaseRun.PASSWORD);
    }

    private Visitor browser(String login, String password) {
        Visitor visitor = new Visitor("127.0.5.1", port);
        assertThat(visitor.login(login, password).status()).as(login).isEqualTo(200);
        return visitor;
    }

    private void apply(String officers) {
        assertThat(imports.apply(List.of(new SourceFile("Cán bộ.csv", officers.getBytes(StandardCharsets.UTF_8))))
                        .applied())
                .isTrue();
    }
}
