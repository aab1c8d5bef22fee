package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import vn.ketnap.demo.Workflow;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.CaseStatus;

/**
 * The data folder of an earlier release opens, its cases stand where they stood, one at each thing that a case waits for, and go to their
 * end. The folder lies beside the tests; a release adds its own.
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

    private static final boolean FULL = Boolean.getBoolean("ketnap.full");

    private static final LocalDate NOMINATED = LocalDate.of(2025, 9, 1);

    /** All is done, and the twelve months are not over. */
    private static final String PROBATION = "probationEnd";

    /** What the cases of the folder wait for, in the order of their ids. */
    private static final List<String> WAITING = List.of(
            "recordConfirmationDecision",
            "recordCommitteeConfirmationVote",
            "recordCellConfirmationVote",
            "recordProbationOpinions",
            "receiveSelfReview",
            PROBATION,
            "recordNewMemberClass",
            "introduceToResidence",
            "registerMember",
            "recordCeremony",
            "recordAdmissionDecision",
            "appraiseDossier",
            "recordCommitteeAdmissionVote",
            "recordCellAdmissionVote",
            "recordOpinions",
            "recordIntroductions",
            "recordVerificationReply",
            "planVerification",
            "receiveApplication",
            "proposeDossier",
            "enrolInClass",
            "proposeAwarenessClass",
            "reviewSympathizer",
            "recordSympathizerResolution");

    /** One or two of each stage; a full run takes all. */
    private static final Set<String> TO_THE_END = Set.of(
            "recordConfirmationDecision",
            "receiveSelfReview",
            PROBATION,
            "registerMember",
            "recordCeremony",
            "recordVerificationReply",
            "enrolInClass");

    private static Path folder;

    @Autowired
    CaseRun run;

    @Autowired
    Workflow workflow;

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
        assertThat(parked).hasSameSizeAs(WAITING);
        TestCases.numberFrom(500_000);
        for (int i = 0; i < WAITING.size(); i++) {
            String number = parked.get(i);
            if (WAITING.get(i).equals(PROBATION)) {
                assertThat(workflow.openTasks(number)).isEmpty();
                assertThat(run.file(number).officialDate()).isPresent();
            } else {
                assertThat(run.open(number, WAITING.get(i))).isNotNull();
            }
        }
        clock.moveTo(lastDay(parked.get(0)));
        for (int i = 0; i < WAITING.size(); i++) {
            if (FULL || TO_THE_END.contains(WAITING.get(i))) {
                finish(parked.get(i));
            }
        }
    }

    /** The clock goes back for those before the ceremony only: probations have ended meanwhile. */
    private void finish(String number) {
        if (run.file(number).officialDate().isEmpty() || lastDay(number).isAfter(clock.today())) {
            clock.moveTo(lastDay(number));
        }
        run.toTheEnd(number, (task, values) -> run.complete(number, task, values));
        assertThat(run.file(number).status()).as(number).isEqualTo(CaseStatus.OFFICIAL);
    }

    /** The day of the last task that was done, or that of the nomination. */
    private LocalDate lastDay(String number) {
        return database
                .queryForList(
                        """
                        select j.done_at from journal_entry j join admission_case c on c.id = j.case_id
                        where c.number = ? order by j.done_at desc, j.id""",
                        Timestamp.class,
                        number)
                .stream()
                .findFirst()
                .map(done -> done.toLocalDateTime().toLocalDate())
                .orElse(NOMINATED);
    }
}
