package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
 * run. The engine's side is flattered: one execution a case, and the unit found in one variable of the same instance.
 *
 * <pre>
 * mvn -Pbench test
 * mvn -Pbench test -Dbench.cases=50000 -Dbench.url=jdbc:postgresql://localhost/bench?user=bench
 * </pre>
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.mail.poll=P1D",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026"
        })
class DueByUnitBench {

    private static final Logger LOG = LoggerFactory.getLogger(DueByUnitBench.class);

    private static final int CASES = Integer.getInteger("bench.cases", 5_000);
    private static final int FINISHED = Integer.getInteger("bench.finished", 0);
    /** H2 would hand out the first answer again as long as no row changes. */
    private static final String H2 = "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final int UNITS = 91;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 101;

    private static final String REGISTER =
            """
            select grassroots_code unit, count(*) due from deadline
            where state = 'OPEN' and due_date between :from and :to group by grassroots_code""";

    private static final String ENGINE =
            """
            select v.TEXT_ unit, count(*) due
            from ACT_RU_TASK t
            join ACT_RU_VARIABLE v on v.PROC_INST_ID_ = t.PROC_INST_ID_ and v.NAME_ = 'grassrootsCode'
            where t.DUE_DATE_ >= :from and t.DUE_DATE_ < :after group by v.TEXT_""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transactions;

    private final LocalDate from = LocalDate.of(2026, 11, 1);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> System.getProperty("bench.url", H2));
    }

    @Test
    void theRegisterAnswersFasterThanTheEngine() throws Exception {
        load();
        Supplier<Map<String, Long>> register =
                () -> ask(REGISTER, Map.of("from", from, "to", from.plusDays(30)));
        Supplier<Map<String, Long>> engine =
                () -> ask(ENGINE, Map.of("from", from.atStartOfDay(), "after", from.plusDays(31).atStartOfDay()));
        assertThat(register.get()).hasSize(Math.min(UNITS, CASES)).isEqualTo(engine.get());

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
        double fast = median(ofRegister);
        double slow = median(ofEngine);
        LOG.info(
                "{} open and {} finished cases, median of {} rounds: register {} ms, engine's tables {} ms, ratio {}",
                CASES,
                FINISHED,
                ROUNDS,
                "%.3f".formatted(fast),
                "%.3f".formatted(slow),
                "%.1f".formatted(slow / fast));
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
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    /** Two deadlines, one task and twelve variables for each open case; one met deadline for each finished one. */
    private void load() throws Exception {
        String product;
        try (var connection = database.getConnection()) {
            product = connection.getMetaData().getDatabaseProductName();
        }
        String series = product.equals("H2") ? "(select x from system_range(1, %d)) s" : "generate_series(1, %d) s(x)";
        String open = series.formatted(CASES);
        String all = series.formatted(CASES + FINISHED);
        String due = "cast(date '2026-10-01' + cast(mod(x * 7, 120) as int) as date)";
        transactions.executeWithoutResult(status -> {
            run("insert into applicant (id, full_name, search_name, birth_date, gender, citizen_id, ethnicity, religion,"
                    + " education, youth_union_member, trade_union_member, special_area, respected_person, exceptional,"
                    + " former_member, version) select x, 'Nguyễn Văn An', 'nguyenvanan', date '1996-01-01', 'MALE',"
                    + " cast(100000000000 + x as varchar(12)), 'Kinh', 'Không', 'HIGHER', true, true, false, false, false,"
                    + " false, 0 from " + all);
            run("insert into admission_case (id, number, applicant_id, cell_code, grassroots_code, superior_code,"
                    + " deciding_code, regulation, committee_vote, appraisal, stage, status, version) select x, 'HS-B-' || x,"
                    + " x, 'CB' || mod(x, 285), 'CS' || mod(x, " + UNITS + "), 'DU', 'DU', 'R2025B', true, true, 'DOSSIER',"
                    + " case when x <= " + CASES + " then 'RUNNING' else 'OFFICIAL' end, 0 from " + all);
            deadlines(0, open, "OPEN", due);
            deadlines(CASES, open, "OPEN", "date '2028-01-01'");
            deadlines(2 * CASES, all, "MET", due);
            run("insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_,"
                    + " SUSPENSION_STATE_) select 'b' || x, 1, 'b' || x, 'b' || x, 'HS-B-' || x, 1 from " + open);
            run("insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_,"
                    + " CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_) select 't' || x, 1, 'b' || x, 'b' || x,"
                    + " 'Quyết định kết nạp', 'recordAdmissionDecision', 50, timestamp '2026-09-01 08:00:00', cast("
                    + due + " as timestamp), 1 from " + open);
            for (String name : List.of(
                    "caseId", "caseNumber", "applicantName", "cellCode", "superiorCode", "decidingCode", "regulation",
                    "hasSection", "committeeVote", "appraisal", "outcome", "grassrootsCode")) {
                run("insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, TEXT_,"
                        + " VAR_SCOPE_, SEQUENCE_COUNTER_) select '" + name + "' || x, 1, 'string', '" + name
                        + "', 'b' || x, 'b' || x, 'CS' || mod(x, " + UNITS + "), 'b' || x, 1 from " + open);
            }
        });
        run("analyze");
    }

    private void deadlines(int firstId, String series, String state, String due) {
        run("insert into deadline (id, case_id, case_number, cell_code, grassroots_code, superior_code, limit_id,"
                + " regulation, start_kind, start_date, due_date, provisional, task, met_by, state, legal_basis, certainty,"
                + " revision, version) select " + firstId + " + x, x, 'HS-B-' || x, 'CB' || mod(x, 285), 'CS' || mod(x, "
                + UNITS + "), 'DU', 'T09', 'R2025B', 'CELL_ADMISSION_VOTE', date '2026-09-01', " + due + ", false,"
                + " 'recordAdmissionDecision', 'ADMISSION_DECISION', '" + state + "', '294-QĐ/TW', 'CERTAIN', 0, 0 from "
                + series);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
