package vn.ketnap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.KeyFile;
import vn.ketnap.platform.Secret;
import vn.ketnap.platform.StartRefusedException;

/** A copy is made of what is there and comes back as it was; what was done to it in between is told. */
class RestoreTest {

    private static final byte[] PAPER = "a scan".getBytes();

    private final BusinessClock clock = new BusinessClock(moved -> {});
    private final UUID paper = UUID.randomUUID();

    @TempDir
    Path folder;

    private SingleConnectionDataSource source;
    private JdbcTemplate database;

    @BeforeEach
    void office() throws IOException {
        source = new SingleConnectionDataSource(address(), "sa", "", true);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V9__trail.sql"),
                        new ClassPathResource("db/migration/V75__trail_verified.sql"),
                        new ClassPathResource("db/migration/V76__office.sql"))
                .execute(source);
        database = new JdbcTemplate(source);
        database.execute("create table case_document (id uuid not null primary key, sha256 varchar(64) not null)");
        database.execute("create table reminder_mail (id integer, state varchar(10) not null, problem varchar(200))");
        database.update(
                "insert into reminder_mail values (1, 'PENDING', null), (2, 'SENDING', null), (3, 'SENT', null)");
        database.update("insert into case_document values (?, ?)", paper, Secret.hash(PAPER));
        Path file = documents().resolve(paper.toString().substring(0, 2)).resolve(paper.toString());
        Files.createDirectories(file.getParent());
        Files.write(file, PAPER);
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void aCopyComesBackAsItWas() throws IOException {
        Restored restored = restore(made(), key(), folder.resolve("restored"));

        assertThat(restored.differences()).isEmpty();
        assertThat(restored.papers()).isEqualTo(1);
        assertThat(restored.heldMails()).isEqualTo(2);
        assertThat(restored.manifest().rows()).containsEntry("REMINDER_MAIL", 3L);
        assertThat(folder.resolve("restored/documents/" + paper.toString().substring(0, 2) + "/" + paper))
                .hasBinaryContent(PAPER);
    }

    @Test
    void aMissingAndAChangedPaperAreNamed() throws IOException {
        Path copy = made();
        Path kept = Backups.paper(copies(), paper);
        Path other = folder.resolve("other");
        Files.write(other, "something else".getBytes());
        try (var out = Sealed.into(Files.newOutputStream(kept), KeyFile.read(key()))) {
            Files.copy(other, out);
        }
        assertThat(restore(copy, key(), folder.resolve("changed")).differences())
                .singleElement()
                .asString()
                .contains(paper.toString(), "không còn như lúc tải lên");

        Files.delete(kept);
        assertThat(restore(copy, key(), folder.resolve("missing")).differences())
                .singleElement()
                .asString()
                .contains("Thiếu tệp");
    }

    @Test
    void anotherKeyAndACutCopyAreRefused() throws IOException {
        Path copy = made();
        Path otherKey = folder.resolve("other.key");
        KeyFile.readOrMake(otherKey);
        assertThatThrownBy(() -> restore(copy, otherKey, folder.resolve("one")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("Khóa không đúng");

        byte[] whole = Files.readAllBytes(copy);
        Files.write(copy, Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(() -> restore(copy, key(), folder.resolve("two"))).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path copy = made();
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("ketnap.mv.db"), "data of somebody");

        assertThatThrownBy(() -> restore(copy, key(), used))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("không ghi đè");
        assertThat(used.resolve("ketnap.mv.db")).hasContent("data of somebody");
    }

    @Test
    void oldCopiesGoAndPapersStay() {
        Backups backups = backups(2);
        for (int night = 0; night < 4; night++) {
            backups.make();
            // a copy is named by its second
            rename(night);
        }

        assertThat(backups.all())
                .extracting(Backups.Copy::name)
                .containsExactly("ketnap-20260104-010000.knb", "ketnap-20260103-010000.knb");
        assertThat(Backups.paper(copies(), paper)).exists();
        assertThat(backups.all().get(0).size()).isPositive();
    }

    @Test
    void aDatabaseOnAServerHasItsOwnWay() {
        Backups backups = new Backups(
                new BackupSettings(copies(), key(), 2),
                database,
                clock,
                documents(),
                "jdbc:postgresql://db:5432/ketnap",
                "ketnap",
                "");

        assertThat(backups.isPossible()).isFalse();
        assertThatThrownBy(backups::make).hasMessageContaining("pg_dump");
    }

    private Path made() {
        return copies().resolve(backups(14).make().name());
    }

    private Backups backups(int kept) {
        return new Backups(
                new BackupSettings(copies(), key(), kept), database, clock, documents(), address(), "sa", "");
    }

    private Restored restore(Path copy, Path key, Path target) {
        return new Restore(copy, key, target).run("sa", "");
    }

    /** As if it had been made on an earlier night. */
    private void rename(int night) {
        try {
            Path newest = copies().resolve(backups(2).all().get(0).name());
            Files.move(newest, copies().resolve("ketnap-2026010%d-010000.knb".formatted(night + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("data/ketnap") + ";WRITE_DELAY=0";
    }

    private Path documents() {
        return folder.resolve("documents");
    }

    private Path copies() {
        return folder.resolve("copies");
    }

    private Path key() {
        return folder.resolve("backup.key");
    }
}
