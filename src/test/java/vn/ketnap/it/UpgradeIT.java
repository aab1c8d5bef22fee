package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.CaseStatus;

/**
 * The data folder of an earlier release opens, and each of its cases, parked at another task, goes to its end. The folder
 * lies beside the tests; a release adds its own.
 */
@Tag("own-application")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.background-work=false",
            "ketnap.papers.places.DU00=An Hải",
            "ketnap.password-rounds=100",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026"
        })
@ActiveProfiles("test")
@Import({TestOrganization.class, TestCases.class, CaseRun.class, RoundTrips.class})
class UpgradeIT {

    private static final String RELEASE = "/data-folders/2026-11-30.zip";

    private static Path folder;

    @Autowired
    CaseRun run;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @DynamicPropertySource
    static void earlierData(DynamicPropertyRegistry properties) throws IOException {
        folder = Files.createTempDirectory("upgrade");
        try (ZipInputStream zip = new ZipInputStream(UpgradeIT.class.getResourceAsStream(RELEASE))) {
            zip.getNextEntry();
            Files.copy(zip, folder.resolve("ketnap.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.add("ketnap.data-folder", folder::toString);
    }

    @AfterAll
    static void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void casesOfAnEarlierReleaseGoOn() {
        List<String> parked = database.queryForList(
                "select number from admission_case where status = 'RUNNING' order by id", String.class);
        assertThat(parked).hasSize(5);
        assertThat(database.queryForObject(
                        "select count(*) from \"flyway_schema_history\" where \"version\" = '76'", Integer.class))
                .isEqualTo(1);

        for (String number : parked) {
            clock.moveTo(lastDay(number));
            run.toTheEnd(number, (task, values) -> run.complete(number, task, values));
            assertThat(run.file(number).status()).as(number).isEqualTo(CaseStatus.OFFICIAL);
        }
    }

    private LocalDate lastDay(String number) {
        return database.queryForObject(
                """
                select max(j.done_at) from journal_entry j join admission_case c on c.id = j.case_id
                where c.number = ?""",
                (row, line) -> row.getTimestamp(1).toLocalDateTime().toLocalDate(),
                number);
    }
}
