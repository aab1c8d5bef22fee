package vn.ketnap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.BusinessClock;

/** A row has its file and a file its row, whatever happens between the two. */
@KetNapTest
class DocumentFilesTest {

    private static final String LOGIN = "cell-secretary.cb0001";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes();

    @Autowired
    TestCases cases;

    @Autowired
    Documents documents;

    @Autowired
    OrphanFiles orphans;

    @Autowired
    DocumentSettings settings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    BusinessClock clock;

    private String number;

    @BeforeEach
    void open() {
        number = cases.open(ORDINARY_CELL, LocalDate.of(2025, 9, 1)).number();
    }

    @Test
    void anUploadThatIsRolledBackLeavesNoFile() {
        UUID id = transactions.execute(status -> {
            UUID stored = store().id();
            assertThat(file(stored)).exists();
            status.setRollbackOnly();
            return stored;
        });

        assertThat(file(id)).doesNotExist();
    }

    @Test
    void theNightlyCleaningRemovesWhatHasNoRow() throws IOException {
        UUID kept = store().id();
        UUID orphan = UUID.randomUUID();
        Files.createDirectories(file(orphan).getParent());
        Files.copy(file(kept), file(orphan), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

        orphans.clean();
        assertThat(file(orphan)).as("may still be on its way").exists();

        clock.shiftTo(clock.offset().plus(Duration.ofDays(2)));
        orphans.clean();
        assertThat(file(orphan)).doesNotExist();
        assertThat(file(kept)).exists();
    }

    @Test
    void aFileThatWasChangedIsNotHandedOut() throws IOException {
        UUID id = store().id();
        Files.write(file(id), "%PDF-1.4\nxx%%EOF".getBytes());

        assertThatIllegalStateException().isThrownBy(() -> documents.open(LOGIN, number, id));
    }

    @Test
    void aCaseTakesOnlySoManyFiles() {
        Stream.generate(this::store).limit(settings.perCase()).forEach(stored -> {});

        assertThatThrownBy(this::store).hasMessageContaining("không nhận thêm");
    }

    private DocumentView store() {
        return documents.store(LOGIN, number, Checklist.OTHER, "Giấy khen.pdf", PDF);
    }

    private Path file(UUID id) {
        return settings.folder().resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}
