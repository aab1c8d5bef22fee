package vn.ketnap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.engine.task.DraftSubjects;
import vn.ketnap.it.CaseRun;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;

/** Drafts belong to one person, are no text in the database, and end. */
@KetNapTest
class DraftsTest {

    private static final String LAN = "lan.nhap";
    private static final String TYPED = "{\"reason\":\"Nguyễn Đức Thùy ốm\"}";

    @Autowired
    Drafts drafts;

    @Autowired
    DraftSubjects subjects;

    @Autowired
    CaseRun cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void noDrafts() {
        database.update("delete from draft");
    }

    @Test
    void onlyTheOwnerReadsItAndOnlyAtItsPlace() {
        keep(LAN, "task-1", "{\"reason\":\"cũ\"}");
        keep(LAN, "task-1", TYPED);

        assertThat(drafts.find(LAN, "task-1").orElseThrow().content()).isEqualTo(TYPED);
        assertThat(drafts.find("hoa.nhap", "task-1")).isEmpty();
        assertThat(database.queryForObject("select content from draft", String.class))
                .doesNotContain("reason", "Thùy");

        database.update("update draft set login = 'hoa.nhap'");
        assertThat(drafts.find("hoa.nhap", "task-1")).isEmpty();
    }

    @Test
    void marksThatNoKeyMakesAreLeftOutAndAnythingElseThanAnObjectIsRefused() {
        keep(LAN, "task-1", "{\"a\":\"x\\u0000\\u001fy\\u007f\\nz\"}");
        assertThat(drafts.find(LAN, "task-1").orElseThrow().content()).isEqualTo("{\"a\":\"xy\\nz\"}");

        for (String wrong : new String[] {"", "[]", "\"x\"", "{", "null", "{\"a\":\"" + "ô".repeat(33_000) + "\"}"}) {
            assertThatThrownBy(() -> keep(LAN, "task-1", wrong)).isInstanceOf(RefusedException.class);
        }
        keep(LAN, "task-1", "{\"a\":\"" + "ô".repeat(32_000) + "\"}");
    }

    @Test
    void aDraftSubjectsWithItsTaskAndWithTime() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2026, 9, 1), Map.of());
        String task = cases.open(number, "recordSympathizerResolution").id();
        keep(LAN, task, TYPED);
        keep(LAN, "partyAdmission", TYPED);
        subjects.endOfTheGone();
        assertThat(drafts.subjects()).containsExactlyInAnyOrder(task, "partyAdmission");

        cases.complete(number, "recordSympathizerResolution", Map.of());
        subjects.endOfTheGone();
        assertThat(drafts.subjects()).containsExactly("partyAdmission");

        LocalDate day = clock.today();
        clock.moveTo(day.plusDays(29));
        drafts.forgetUntouched();
        assertThat(drafts.subjects()).hasSize(1);
        clock.moveTo(day.plusDays(31));
        drafts.forgetUntouched();
        assertThat(drafts.subjects()).isEmpty();
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAloneAndWithoutItNothingOpens(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/drafts.key");
        DraftSettings settings = new DraftSettings(file, Duration.ofDays(30));
        String locked = new DraftKey(settings).lock("lan", TYPED);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).hasSize(1);
        assertThat(new DraftKey(settings).unlock("lan", locked)).contains(TYPED);
        assertThat(new DraftKey(settings).unlock("hoa", locked)).isEmpty();
        Files.delete(file);
        assertThat(new DraftKey(settings).unlock("lan", locked)).isEmpty();
    }

    private void keep(String login, String subject, String content) {
        drafts.keep(login, subject, content.getBytes(StandardCharsets.UTF_8));
    }
}
