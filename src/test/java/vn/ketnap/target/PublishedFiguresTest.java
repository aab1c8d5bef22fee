package vn.ketnap.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.organization.Seats;
import vn.ketnap.organization.UnitNature;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.report.CaseRows;
import vn.ketnap.report.Territory;
import vn.ketnap.vocabulary.Stage;
import vn.ketnap.vocabulary.UnitType;

/** The figures that five Party organisations published come out of a register that holds what they report. */
class PublishedFiguresTest {

    private static final String YEAR_BEGINS = "2021-01-05";

    private static JdbcClient jdbc;
    private static CaseRows rows;
    private static BusinessClock clock;
    private static Targets targets;
    private static TargetReports reports;

    @BeforeAll
    static void register() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:published;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        rows = new CaseRows(jdbc);
        clock = new BusinessClock(event -> {});
        LimitReckoning calendars = mock();
        when(calendars.calendar()).thenReturn(WorkingCalendar.of(List.of()));
        targets = new Targets(jdbc, clock);
        reports = new TargetReports(
                targets,
                new Results(jdbc),
                new Compositions(jdbc, new Regulations(RuleTables.SHARED), new Codes(jdbc, new TransactionMemory())),
                new Conversions(jdbc),
                calendars,
                clock);
    }

    /** City health organisation, half-year report of 2022: four of six by the middle of the year, six by September. */
    @Test
    void halfYearOfACityOrganisation() {
        Territory health = organisation("YT", 1, 1);
        set("YT", "2022", Goal.ADMITTED, 6, null);
        admit("YT-1", 4, LocalDate.of(2022, 5, 19));
        clock.moveTo(LocalDate.of(2022, 6, 30));

        Progress halfYear = admitted(reports.of(health, ReportPeriod.of("2022")).total());
        assertThat(halfYear.result()).isEqualTo(4);
        assertThat(halfYear.share()).isEqualTo(new Share(4, 6));
        assertThat(halfYear.gap()).isEqualTo(2);
        assertThat(halfYear.forecast()).isEqualTo(8);

        admit("YT-1", 2, LocalDate.of(2022, 9, 2));
        clock.moveTo(LocalDate.of(2022, 9, 30));
        Progress september =
                admitted(reports.of(health, ReportPeriod.of("2022")).total());
        assertThat(september.share().percent(0)).isEqualByComparingTo("100");
        assertThat(september.gap()).isZero();
    }

    /** Provincial organisation of agencies and enterprises, conference of 24/1/2022. */
    @Test
    void yearOfAProvincialOrganisation() {
        Territory block = organisation("KH", 91, 285);
        members("KH", 285, 5100);
        LocalDate ceremony = LocalDate.of(2021, 5, 19);
        for (int i = 0; i < 425; i++) {
            String cell = "KH-" + (i % 285 + 1);
            long id = rows.open(cell, "KH", "KH", Stage.PROBATION);
            rows.date(
                    id,
                    Goal.RECOGNISED.counted().name(),
                    LocalDate.parse(YEAR_BEGINS).plusDays(i % 300));
            if (i < 187) {
                rows.date(id, Goal.ADMITTED.counted().name(), ceremony);
                rows.deadline(id, "T15", "RESIDENCE_INTRODUCTION", "MET", ceremony.plusDays(30), ceremony.plusDays(7));
            }
        }
        clock.moveTo(LocalDate.of(2022, 1, 24));
        set("KH", "2022", Goal.ADMITTED, 150, null);

        TargetReport year = reports.of(block, ReportPeriod.of("2021"));
        assertThat(year.rows()).hasSize(91);
        assertThat(block.cells()).hasSize(285);
        assertThat(year.total().goals().get(Goal.RECOGNISED).result()).isEqualTo(425);
        assertThat(admitted(year.total()).result()).isEqualTo(187);
        assertThat(year.total().members()).isEqualTo(5100);
        assertThat(year.total().growth()).isEqualTo(new Share(187, 5100));
        assertThat(year.total().growth().percent(2)).isEqualByComparingTo("3.67");
        assertThat(new Share(
                                admitted(year.total()).result(),
                                year.total().goals().get(Goal.RECOGNISED).result())
                        .percent(0))
                .isEqualByComparingTo("44");
        assertThat(year.duties().introductions()).isEqualTo(new Share(187, 187));
        assertThat(year.duties().introductions().percent(0)).isEqualByComparingTo("100");
        assertThat(admitted(reports.of(block, ReportPeriod.of("2022")).total()).target())
                .isEqualTo(150);
    }

    /** Health sector of a province, August 2023: the term so far, its department and its general hospital. */
    @Test
    void termOfAHealthSector() {
        Territory sector = organisation("QN", 30, 30);
        members("QN", 28, 3162 - 257);
        IntStream.range(0, 257).forEach(i -> member("QN-29", 9_000 + i));
        admit("QN-29", 64, LocalDate.of(2021, 2, 3));
        admit("QN-1", 12, LocalDate.of(2023, 5, 18));
        admit("QN-2", 437 - 64 - 12, LocalDate.of(2022, 9, 2));
        set("QN", "2020-2025", Goal.ADMITTED, 500, 8000);
        set("QN.29", "2020-2025", Goal.ADMITTED, 50, 900);
        clock.moveTo(LocalDate.of(2023, 7, 31));

        TargetReport term = reports.of(sector, ReportPeriod.of("2020-2025"));
        assertThat(term.rows()).hasSize(30);
        assertThat(admitted(term.total()).result()).isEqualTo(437);
        assertThat(term.total().ofStaff()).isEqualTo(new Share(3162, 8000));
        assertThat(term.total().ofStaff().percent(0)).isEqualByComparingTo("40");
        assertThat(term.duties().lateConfirmations()).isZero();
        assertThat(admitted(reports.of(sector, ReportPeriod.of("2023-05")).total())
                        .result())
                .isEqualTo(12);

        TargetReport.Row hospital = term.rows().stream()
                .filter(row -> row.code().equals("QN.29"))
                .findFirst()
                .orElseThrow();
        assertThat(admitted(hospital).share()).isEqualTo(new Share(64, 50));
        assertThat(admitted(hospital).gap()).isEqualTo(-14);
        assertThat(hospital.ofStaff()).isEqualTo(new Share(257, 900));
        assertThat(hospital.ofStaff().percent(1)).isEqualByComparingTo("28.6");
    }

    /** The department of that sector: 398 members of 8,000 staff are 5.0 percent, whatever the article says. */
    @Test
    void aShareComesWithItsDenominator() {
        Territory department = organisation("SY", 11, 11);
        members("SY", 11, 398);
        set("SY", "2023", Goal.ADMITTED, 10, 8000);
        clock.moveTo(LocalDate.of(2023, 8, 15));

        TargetReport report = reports.of(department, ReportPeriod.of("2023"));
        assertThat(report.rows()).hasSize(11);
        assertThat(report.total().ofStaff()).isEqualTo(new Share(398, 8000));
        assertThat(report.total().ofStaff().percent(1)).isEqualByComparingTo("5.0");
    }

    /** The cell of a quarter of a ward: one new member in July 2023. */
    @Test
    void oneMemberOfAWardsCell() {
        Territory ward = organisation("BN", 1, 1);
        admit("BN-1", 1, LocalDate.of(2023, 7, 12));
        set("BN", "2023-H2", Goal.ADMITTED, 1, null);
        clock.moveTo(LocalDate.of(2023, 7, 31));

        TargetReport report = reports.of(ward, ReportPeriod.of("2023-H2"));
        assertThat(admitted(report.total()).share()).isEqualTo(new Share(1, 1));
        assertThat(reports.of(ward, ReportPeriod.of("2023-H1")).composition().admitted())
                .isZero();
    }

    /** City of 36 ward and commune committees, October 2023: new members come from schools and the self-defence force. */
    @Test
    void sourcesOfACity() {
        Territory city = organisation("HU", 36, 36);
        Map<String, Integer> sources = new LinkedHashMap<>();
        sources.put("GV", 7);
        sources.put("HS", 5);
        sources.put("DQ", 4);
        sources.forEach((source, persons) -> IntStream.range(0, persons).forEach(i -> {
            long id = admit("HU-" + (i + 1), 1, LocalDate.of(2023, 9, 2));
            rows.person(id, "source_codes", source)
                    .person(id, "gender", i % 2 == 0 ? "FEMALE" : "MALE")
                    .person(id, "birth_date", LocalDate.of(2004, 9, 3));
        }));
        clock.moveTo(LocalDate.of(2023, 10, 15));

        TargetReport report = reports.of(city, ReportPeriod.of("2023"));
        assertThat(report.rows()).hasSize(36);
        assertThat(report.composition().admitted()).isEqualTo(16);
        assertThat(report.composition().sources())
                .containsExactly(
                        new Composition.Group("Giáo viên, giảng viên", new Share(7, 16)),
                        new Composition.Group("Học sinh", new Share(5, 16)),
                        new Composition.Group("Dân quân tự vệ", new Share(4, 16)));
        assertThat(report.composition().youth()).isEqualTo(new Share(16, 16));
        assertThat(report.composition().women()).isEqualTo(new Share(9, 16));
        assertThat(report.composition().averageAge()).isEqualByComparingTo("18.0");
    }

    /** Cases that went on from a stage, and how long half of them took. */
    @Test
    void stagesAndMedianDays() {
        Territory unit = organisation("CV", 1, 1);
        LocalDate start = LocalDate.of(2023, 1, 10);
        int[] days = {30, 90, 50};
        for (int each : days) {
            long id = rows.open("CV-1", "CV", "CV", Stage.DOSSIER);
            rows.entered(id, Stage.DOSSIER, start).entered(id, Stage.ADMISSION, start.plusDays(each));
        }
        rows.entered(rows.open("CV-1", "CV", "CV", Stage.DOSSIER), Stage.DOSSIER, start);

        List<Conversions.Passage> passages = new Conversions(jdbc).of(unit, ReportPeriod.of("2023"));
        assertThat(passages.get(Stage.DOSSIER.ordinal()))
                .isEqualTo(
                        new Conversions.Passage(Stage.DOSSIER.label(), Stage.ADMISSION.label(), new Share(3, 4), 50L));
        assertThat(passages.get(Stage.SYMPATHIZER.ordinal()).medianDays()).isNull();
    }

    /** Who typed a week later what the papers of that day say has made nobody wait longer. */
    @Test
    void stagesLastFromPaperToPaper() {
        Territory unit = organisation("CP", 1, 1);
        LocalDate certificate = LocalDate.of(2023, 3, 1);
        long id = rows.open("CP-1", "CP", "CP", Stage.ADMISSION);
        rows.date(id, "CERTIFICATE_ISSUED", certificate).date(id, "OPINIONS", certificate.plusDays(60));
        rows.entered(id, Stage.DOSSIER, certificate.plusDays(40))
                .entered(id, Stage.ADMISSION, certificate.plusDays(67));

        Conversions.Passage dossier =
                new Conversions(jdbc).of(unit, ReportPeriod.of("2023-03")).get(Stage.DOSSIER.ordinal());
        assertThat(dossier.passed()).isEqualTo(new Share(1, 1));
        assertThat(dossier.medianDays()).isEqualTo(60);
    }

    private static Progress admitted(TargetReport.Row row) {
        return row.goals().get(Goal.ADMITTED);
    }

    /** A unit with parts {@code <code>.1} and so on, over which its cells {@code <code>-1} and so on are spread. */
    private static Territory organisation(String code, int parts, int cells) {
        UnitView whole = unit(code, UnitType.SUPERIOR, null);
        List<UnitView> below = IntStream.rangeClosed(1, parts)
                .mapToObj(i -> unit(code + "." + i, UnitType.GRASSROOTS, code))
                .toList();
        Map<String, String> partOfCell = new LinkedHashMap<>();
        for (int i = 1; i <= cells; i++) {
            String part = code + "." + ((i - 1) % parts + 1);
            partOfCell.put(unit(code + "-" + i, UnitType.CELL, part).code(), part);
        }
        return new Territory(List.of(whole), below, partOfCell);
    }

    private static UnitView unit(String code, UnitType type, String parent) {
        LocalDate from = LocalDate.of(2010, 1, 1);
        jdbc.sql(
                        """
                        insert into unit (code, name, type, parent_code, nature, valid_from, authorized, delegated,
                          directly_under_province, youth_union, trade_union)
                        values (:code, :code, :type, :parent, 'ORDINARY', :from, false, false, false, true, true)""")
                .param("code", code)
                .param("type", type.name())
                .param("parent", parent)
                .param("from", from)
                .update();
        return new UnitView(
                code,
                code,
                type,
                parent,
                UnitNature.ORDINARY,
                from,
                null,
                false,
                null,
                null,
                false,
                false,
                true,
                true,
                null,
                null,
                null,
                null,
                Seats.UNKNOWN);
    }

    private static void members(String code, int cells, int count) {
        IntStream.range(0, count).forEach(i -> member(code + "-" + (i % cells + 1), i));
    }

    private static void member(String cell, int i) {
        jdbc.sql(
                        """
                        insert into party_member (code, full_name, birth_date, cell_code, party_date, official_date, status)
                        values (:code, 'Lê Thị Thanh Tâm', date '1985-01-01', :cell, date '2012-01-01',
                          date '2013-01-01', 'ACTIVE')""")
                .param("code", cell + "/" + i)
                .param("cell", cell)
                .update();
    }

    private static void set(String unit, String period, Goal goal, int number, Integer staff) {
        targets.enter(List.of(new Target(unit, ReportPeriod.of(period), Map.of(goal, number), staff)), "test");
    }

    /** Ceremonies of so many cases of the cell on a day; the id of the last case. */
    private static long admit(String cell, int persons, LocalDate on) {
        long id = 0;
        for (int i = 0; i < persons; i++) {
            id = rows.open(cell, cell, cell, Stage.PROBATION);
            rows.date(id, Goal.ADMITTED.counted().name(), on);
        }
        return id;
    }
}
