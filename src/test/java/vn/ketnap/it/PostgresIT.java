package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.RegisterStore;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFilter;
import vn.ketnap.procedure.casefile.CaseReach;
import vn.ketnap.procedure.casefile.CaseSearch;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.reminder.DailyReminders;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The profile {@code postgres} on a real server: the schema is made, a whole case goes through, reminders are collected. */
@Tag("own-application")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.background-work=false",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026"
        })
@ActiveProfiles({"test", "postgres"})
@Import({TestOrganization.class, TestCases.class, CaseRun.class, RoundTrips.class})
class PostgresIT {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresIT.class);

    /** A later change that makes each task dearer is seen here. */
    private static final int MOST_BYTES_OF_WAL = 18_000;

    private static EmbeddedPostgres server;

    @Autowired
    CaseRun run;

    @Autowired
    BusinessClock clock;

    @Autowired
    LimitReckoning calendars;

    @Autowired
    DailyReminders reminders;

    @Autowired
    OrganizationImport imports;

    @Autowired
    RegisterStore register;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CaseSearch search;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource pool;

    @Autowired
    RoundTrips roundTrips;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                // what a checkpoint or a vacuum writes at some moment is no cost of a task
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("autovacuum", "off")
                .start();
        properties.add("KETNAP_DATABASE_URL", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("KETNAP_DATABASE_USER", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aWholeCaseGoesThrough() throws SQLException {
        String number = run.nominate(TestOrganization.SECTION_CELL, LocalDate.of(2025, 9, 1), Map.of());

        List<String> done = run.toTheEnd(number, (task, values) -> run.complete(number, task, values));

        assertThat(database.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
        assertThat(done).endsWith("handOverCard");
        assertThat(run.file(number).status()).isEqualTo(CaseStatus.OFFICIAL);
        everyCheckIsAnsweredAlsoOfALongRemark(number);
        assertThat(database.queryForObject(
                        "select count(*) from deadline where state in ('MET', 'LATE')", Integer.class))
                .isGreaterThan(5);
        aSecondCaseWritesLittleAndFindsItsRowsByIndexes();
    }

    /** The first case has filled the caches and the first pages of the tables. */
    private void everyCheckIsAnsweredAlsoOfALongRemark(String number) {
        String secretary = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
        String second = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 10, 6), Map.of());
        run.upTo(second, "recordOpinions");
        run.complete(second, "recordOpinions", Map.of("assessment", "Gương mẫu nơi làm việc và nơi cư trú ".repeat(4)));
        for (String each : List.of(number, second)) {
            String reader = each.equals(second) ? secretary : TestOrganization.login("manager.DU00");
            assertThat(run.as(reader)
                            .own("/cases/" + each + "/checks")
                            .expect(200)
                            .body())
                    .as(each)
                    .hasSizeGreaterThan(40);
        }
    }

    private void aSecondCaseWritesLittleAndFindsItsRowsByIndexes() throws SQLException {
        String before = database.queryForObject("select pg_current_wal_insert_lsn()::text", String.class);
        int[] tasks = {0};
        List<String> sent = roundTrips.ofServer(() -> {
            String number = run.nominate(TestOrganization.SECTION_CELL, LocalDate.of(2025, 9, 1), Map.of());
            tasks[0] = run.toTheEnd(number, (task, values) -> run.complete(number, task, values))
                    .size();
        });

        int bytes = database.queryForObject(
                "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), ?::pg_lsn)::int", Integer.class, before);
        LOG.info("Bytes of WAL for each of {} tasks: {}", tasks[0], bytes / tasks[0]);
        assertThat(bytes / tasks[0]).isLessThan(MOST_BYTES_OF_WAL);
        try (Connection connection = server.getDatabase("postgres", "postgres", Map.of("preferQueryMode", "simple"))
                .getConnection()) {
            assertThat(new QueryPlans(connection).wholeReads(sent)).isEmpty();
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceOneGetsTheNumber() {
        String first = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(first, "recordAdmissionDecision");
        String second = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(second, "recordAdmissionDecision");

        AtOnce.oneWins(AtOnce.decide(run, first, second, "88-QĐ/ĐU"), "88-QĐ/ĐU", database);
    }

    @Test
    void ofTwoWhoNominateAtOnceOneOpensTheCase() {
        clock.moveTo(LocalDate.of(2025, 9, 1));
        try (LogLines log = new LogLines()) {
            for (int round = 0; round < 5; round++) {
                String citizen = TestCases.citizenId("1994-03-20", "FEMALE");
                AtOnce.nominate(run, Map.of("citizenId", citizen), database);
                assertThat(log.holding(citizen)).isEmpty();
            }
        }
    }

    /** PostgreSQL stores no NUL, and counts a letter with its marks as two. */
    @Test
    void noTextIsAFault() {
        String long300 = "e\u0302\u0306".repeat(300);
        String number = run.nominate(
                TestOrganization.ORDINARY_CELL,
                LocalDate.of(2025, 9, 1),
                Map.of("workUnit", "Khoa\u0000 \u202eÐiều dưỡng", "residence", long300));
        TasklistApi secretary = run.as("cell-secretary.cb0001");

        assertThat(database.queryForMap(
                        """
                        select work_unit, char_length(residence) as letters from applicant
                        where id = (select applicant_id from admission_case where number = ?)""",
                        number))
                .containsEntry("work_unit", "Khoa Điều dưỡng")
                .containsEntry("letters", 600);
        for (String path : List.of(
                "/camunda/api/ketnap/search?text=Lan%00",
                "/camunda/api/ketnap/running-cases?text=%00",
                "/camunda/api/ketnap/running-cases/%00",
                "/camunda/api/ketnap/cases/%00",
                "/camunda/api/engine/engine/default/task?nameLike=%00",
                "/camunda/api/engine/engine/default/task?processInstanceBusinessKey=%00",
                "/camunda/api/engine/engine/default/user?lastNameLike=%00")) {
            assertThat(secretary.raw("GET", path, "", "").statusCode()).as(path).isLessThan(500);
        }
    }

    @Test
    void remindersAreCollectedOnce() {
        String number = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2024, 1, 8), Map.of());
        run.upTo(number, "registerMember");
        LocalDate late = calendars.calendar().onOrNextWorkingDay(clock.today().plusYears(1));
        clock.moveTo(late);

        reminders.collect(late);
        int once = entries();
        reminders.collect(late);

        assertThat(once).isPositive();
        assertThat(entries()).isEqualTo(once);
    }

    @Test
    void anImportMovesACommitteeWithItsCases() {
        String number = run.nominate(TestOrganization.SECTION_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "reviewSympathizer");
        String units =
                "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày\nBP02;Đảng bộ bộ phận Khối Lâm sàng;Đảng bộ bộ phận;";

        assertThat(imports.apply(List.of(TestOrganization.file("don-vi.csv", units + "CS01;01/01/2010")))
                        .report()
                        .cases()
                        .moves())
                .hasSize(1);
        assertThat(run.open(number, "reviewSympathizer").group()).isEqualTo("grassroots-officer.CS01");
        run.complete(number, "reviewSympathizer", Map.of());

        imports.apply(List.of(TestOrganization.file("don-vi.csv", units + "CS02;01/01/2010")));
        assertThat(run.file(number).grassrootsCode()).isEqualTo("CS02");
    }

    @Test
    void ofTwoImportsAtTheSameMomentTheSecondIsToldSo() {
        List<SourceFile> files = List.of(TestOrganization.file(
                "don-vi.csv",
                "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày\nCB0999;Chi bộ Mới;Chi bộ;CS01;01/01/2026"));
        ImportResult second = new TransactionTemplate(transactions).execute(first -> {
            assertThat(register.tryLock()).isTrue();
            return CompletableFuture.supplyAsync(() -> imports.apply(files)).join();
        });

        assertThat(second.applied()).isFalse();
        assertThat(second.report().errors().get(0).reason()).contains("Một người khác đang nhập");
        assertThat(imports.apply(files).applied()).isTrue();
    }

    /** The server knows nothing of Vietnamese letters, neither of their case nor of their order. */
    @Test
    void namesAreFoundAndOrderedWhateverTheServerKnowsOfLetters() {
        for (String name : List.of("Ánh Thị Lê", "Đặng Đình Đức", "Hàn Thị Hòa", "Hà Văn Sơn")) {
            run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of("fullName", name));
        }
        CaseReach reach = CaseReach.ofCells(List.of(TestOrganization.ORDINARY_CELL));

        assertThat(database.queryForObject(
                        "select datcollate from pg_database where datname = current_database()", String.class))
                .isEqualTo("C");
        Map.of("ĐẶNG", "Đặng Đình Đức", "ánh", "Ánh Thị Lê", "dang dinh đuc", "Đặng Đình Đức", "hoà", "Hàn Thị Hòa")
                .forEach((typed, name) -> assertThat(search.first(reach, typed, 9))
                        .as(typed)
                        .extracting(FoundCase::applicant)
                        .containsExactly(name));
        assertThat(search.all(
                        reach,
                        new CaseFilter(
                                CaseFilter.Kind.ALL,
                                null,
                                null,
                                null,
                                new CaseFilter.Reached(
                                        DateKind.NOMINATION, LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1)),
                                CaseFilter.Sort.APPLICANT,
                                false)))
                .extracting(FoundCase::applicant)
                .containsSubsequence("Ánh Thị Lê", "Đặng Đình Đức", "Hà Văn Sơn", "Hàn Thị Hòa");
    }

    /** A line that died in silence, a lock that is never given back: both end, and with them what waits for them. */
    @Test
    void nothingWaitsForEver() throws Exception {
        assertThat(List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"))
                .extracting(limit -> database.queryForObject("show " + limit, String.class))
                .containsExactly("1min", "30s", "10min");

        Properties line = new Properties();
        line.putAll(pool.unwrap(HikariDataSource.class).getDataSourceProperties());
        assertThat(line).containsEntry("socketTimeout", "90").containsEntry("tcpKeepAlive", "true");
        line.setProperty("loginTimeout", "1");
        long began = System.nanoTime();
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/ketnap", line))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    private int entries() {
        return database.queryForObject("select count(*) from reminder", Integer.class);
    }
}
