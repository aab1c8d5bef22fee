package vn.ketnap.bench;

import vn.ketnap.platform.TextNormalizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * "What is due in 30 days, by unit" asked of the register and of the engine's own tables, in interleaved rounds of one
 * run, and of the register once more after as many cases have finished. The engine holds each case as the models make it:
 * the journey and the stage it is in, both with their variables, and for two cases of three a task, for the third the
 * timer that ends the probation.
 *
 * <pre>
 * mvn -Pbench test -Dtest=DueByUnitBench
 * mvn -Pbench test -Dtest=DueByUnitBench -Dbench.postgres=true -Dbench.cases=400000
 * </pre>
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.background-work=false",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026"
        })
class DueByUnitBench {

    private static final Logger LOG = LoggerFactory.getLogger(DueByUnitBench.class);

    private static final int CASES = Integer.getInteger("bench.cases", 5_000);
    private static final int FINISHED = Integer.getInteger("bench.finished", CASES);
    private static final boolean POSTGRES = Boolean.getBoolean("bench.postgres");
    private static final int MET_PER_CASE = 10;
    /** H2 would hand out the first answer again as long as no row changes. */
    private static final String H2 = "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final int CELLS = 285;
    private static final int GRASSROOTS = 91;
    private static final int WARM_UP = POSTGRES ? 2 : 30;
    private static final int ROUNDS = POSTGRES ? 11 : 101;

    private static final List<String> VARIABLES = List.of(
            "caseId", "caseNumber", "applicantName", "cellCode", "grassrootsCode", "superiorCode", "decidingCode",
            "regulation", "hasSection", "committeeVote", "appraisal", "probationEnd");
    private static final String DUE = "cast(date '2026-10-01' + cast(mod(x * 7, 120) as int) as date)";

    private static final String REGISTER =
            """
            select u.code unit, (
              select count(*) from deadline d
              where d.state = 'OPEN' and d.cell_code = u.code and d.due_date between :from and :to) due
            from unit u where u.type = 'CELL'""";

    private static final String ENGINE =
            """
            select v.TEXT_ unit, count(*) due
            from (select PROC_INST_ID_ instance, DUE_DATE_ due_date from ACT_RU_TASK
                  union all
                  select PROCESS_INSTANCE_ID_, DUEDATE_ from ACT_RU_JOB where TYPE_ = 'timer') d
            join ACT_RU_VARIABLE v on v.PROC_INST_ID_ = d.instance and v.NAME_ = 'cellCode'
            where d.due_date >= :from and d.due_date < :after group by v.TEXT_""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final LocalDate from = LocalDate.of(2026, 11, 1);

    private static EmbeddedPostgres server;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        if (POSTGRES) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("fsync", "off")
                    .start();
            registry.add("spring.datasource.username", () -> "postgres");
        }
        registry.add("spring.datasource.url", () -> POSTGRES ? server.getJdbcUrl("postgres", "postgres") : H2);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theRegisterAnswersFasterThanTheEngine() {
        loadOpen();
        Supplier<Map<String, Long>> register = () -> ask(REGISTER, Map.of("from", from, "to", from.plusDays(30)));
        Supplier<Map<String, Long>> engine = () -> ask(
                ENGINE,
                Map.of("from", from.atStartOfDay(), "after", from.plusDays(31).atStartOfDay()));
        assertThat(register.get()).hasSize(Math.min(CELLS, CASES)).isEqualTo(engine.get());

        List<Long> ofRegister = new ArrayList<>();
        List<Long> ofEngine = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long first = nanos(round % 2 == 0 ? register : engine);
            long second = nanos(round % 2 == 0 ? engine : register);
            if (round >= 0) {
                ofRegister.add(round % 2 == 0 ? first : second);
                ofEngine.add(round % 2 == 0 ? second : first);
            }
        }
        LOG.info(
                "{} open cases, median of {} rounds: register {} ms, engine's tables {} ms, ratio {}",
                CASES,
                ROUNDS,
                inMillis(median(ofRegister)),
                inMillis(median(ofEngine)),
                "%.1f".formatted(median(ofEngine) / median(ofRegister)));

        plan("register", REGISTER, Map.of("from", from, "to", from.plusDays(30)));
        plan("engine", ENGINE, Map.of("from", from.atStartOfDay(), "after", from.plusDays(31).atStartOfDay()));
        Map<String, Long> before = register.get();
        loadFinished();
        assertThat(register.get()).isEqualTo(before);
        List<Long> withFinished = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long time = nanos(register);
            if (round >= 0) {
                withFinished.add(time);
            }
        }
        plan("register", REGISTER, Map.of("from", from, "to", from.plusDays(30)));
        LOG.info(
                "with {} finished cases beside them: register {} ms", FINISHED, inMillis(median(withFinished)));
    }

    private void plan(String name, String sql, Map<String, ?> parameters) {
        if (POSTGRES) {
            List<String> plan = jdbc.sql("explain (analyze, buffers) " + sql)
                    .params(parameters)
                    .query(String.class)
                    .list();
            LOG.info("Plan of the {}:\n{}", name, String.join("\n", plan));
        }
    }

    private static String inMillis(double nanos) {
        return "%.3f".formatted(nanos / 1e6);
    }

    private Map<String, Long> ask(String sql, Map<String, ?> parameters) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            counts.put(row.getString("unit"), row.getLong("due"));
        });
        return counts;
    }

    private static long nanos(Supplier<?> question) {
        long start = System.nanoTime();
        question.get();
        return System.nanoTime() - start;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    /** Two open deadlines and a met one for each open case. */
    private void loadOpen() {
        String open = series(1, CASES);
        transactions.executeWithoutResult(status -> {
            withoutForeignKeys();
            run("insert into unit (code, name, type, nature, valid_from, authorized, delegated, directly_under_province,"
                    + " youth_union, trade_union) select 'CB' || (x - 1), 'Chi bộ số ' || x, 'CELL', 'ORDINARY',"
                    + " date '2010-01-01', false, false, false, true, true from " + series(1, CELLS));
            cases(open, "DOSSIER", "RUNNING");
            deadlines(0, open, "OPEN", DUE);
            deadlines(CASES, open, "OPEN", "date '2028-01-01'");
            deadlines(2 * CASES, open, "MET", DUE);
            engine(open);
        });
        statistics();
    }

    /** Journey j, its call activity, the stage s with its activity, and their variables. */
    private void engine(String open) {
        execution(open, "'j' || x", "null", "null", "'j' || x", "'HS-B-' || x");
        execution(open, "'c' || x", "'j' || x", "null", "'j' || x", "null");
        execution(open, "'s' || x", "null", "'c' || x", "'s' || x", "'HS-B-' || x");
        execution(open, "'a' || x", "'s' || x", "null", "'s' || x", "null");
        run("insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_,"
                + " CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_) select 't' || x, 1, 'a' || x, 's' || x,"
                + " 'Quyết định kết nạp', 'recordAdmissionDecision', 50, timestamp '2026-09-01 08:00:00', cast("
                + DUE + " as timestamp), 1 from " + open + " where mod(x, 3) > 0");
        run("insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, PROCESS_INSTANCE_ID_, RETRIES_,"
                + " DUEDATE_, HANDLER_TYPE_, SUSPENSION_STATE_) select 'i' || x, 1, 'timer', true, 'a' || x, 's' || x, 3,"
                + " cast(" + DUE + " as timestamp), 'timer-intermediate-transition', 1 from " + open
                + " where mod(x, 3) = 0");
        for (String name : VARIABLES) {
            for (String instance : List.of("'j' || x", "'s' || x")) {
                run("insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, TEXT_, VAR_SCOPE_,"
                        + " SEQUENCE_COUNTER_) select '" + name + "' || " + instance + ", 1, 'string', '" + name + "', "
                        + instance + ", " + instance + ", 'CB' || mod(x, " + CELLS + "), " + instance + ", 1 from " + open);
            }
        }
    }

    private void execution(
            String open, String id, String parent, String superior, String instance, String businessKey) {
        run("insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, PARENT_ID_, SUPER_EXEC_,"
                + " BUSINESS_KEY_, SUSPENSION_STATE_) select %s, 1, 'j' || x, %s, %s, %s, %s, 1 from %s"
                        .formatted(id, instance, parent, superior, businessKey, open));
    }

    private void loadFinished() {
        String finished = series(CASES + 1, CASES + FINISHED);
        transactions.executeWithoutResult(status -> {
            withoutForeignKeys();
            cases(finished, "CONFIRMATION", "OFFICIAL");
            for (int met = 0; met < MET_PER_CASE; met++) {
                deadlines(2 * CASES + met * FINISHED, finished, "MET", DUE);
            }
        });
        statistics();
    }

    private static String series(int from, int to) {
        return (POSTGRES ? "generate_series(%d, %d) s(x)" : "(select x from system_range(%d, %d)) s")
                .formatted(from, to);
    }

    private void cases(String series, String stage, String status) {
        run("insert into applicant (id, full_name, search_name, family_order, given_order, birth_date, gender, citizen_id, ethnicity, religion,"
                + " education, youth_union_member, trade_union_member, special_area, respected_person, exceptional,"
                + " former_member, version) select x, 'Nguyễn Văn An', '" + TextNormalizer.name("Nguyễn Văn An") + "', '1', '1', date '1996-01-01', 'MALE',"
                + " cast(100000000000 + x as varchar(12)), 'Kinh', 'Không', 'HIGHER', true, true, false, false, false,"
                + " false, 0 from " + series);
        run("insert into admission_case (id, number, applicant_id, cell_code, grassroots_code, superior_code,"
                + " deciding_code, regulation, committee_vote, appraisal, stage, status, version) select x, 'HS-B-' || x,"
                + " x, 'CB' || mod(x, " + CELLS
                + "), 'CS' || mod(x, " + GRASSROOTS + "), 'DU', 'DU', 'R2025B', true, true, '" + stage
                + "', '" + status + "', 0 from " + series);
    }

    private void deadlines(int firstId, String series, String state, String due) {
        run("insert into deadline (id, case_id, case_number, cell_code, grassroots_code, superior_code, limit_id,"
                + " regulation, start_kind, start_date, due_date, provisional, task, met_by, state, legal_basis, certainty,"
                + " revision, version) select " + firstId + " + x, x, 'HS-B-' || x, 'CB' || mod(x, " + CELLS + "), 'CS' || mod(x, "
                + GRASSROOTS + "), 'DU', 'T09', 'R2025B', 'CELL_ADMISSION_VOTE', date '2026-09-01', " + due + ", false,"
                + " 'recordAdmissionDecision', 'ADMISSION_DECISION', '" + state + "', '294-QĐ/TW', 'CERTAIN', 0, 0 from "
                + series);
    }

    /** Looking up the other end of each row is half the time of loading. */
    private void withoutForeignKeys() {
        if (POSTGRES) {
            run("set local session_replication_role = replica");
        }
    }

    private void statistics() {
        run(POSTGRES ? "vacuum analyze" : "analyze");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
