package vn.ketnap.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.KeyFile;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.StorageException;

/**
 * Makes copies of the embedded database and of the papers while people work. A paper never changes, so it is copied once;
 * the database is copied whole, by its own means, and the copy is opened and counted before it counts as one.
 */
@Service
public class Backups {

    static final String MANIFEST = "manifest.json";
    static final String PAPERS = "papers";
    static final String ENDING = ".knb";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String FILE_DATABASE = "jdbc:h2:file:";
    private static final int ATTEMPTS = 10;
    private static final String BEGINNING = "ketnap-";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final BackupSettings settings;
    private final Path documents;
    private final JdbcTemplate database;
    private final BusinessClock clock;
    private final String address;
    private final String user;
    private final String password;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Backups(
            BackupSettings settings,
            JdbcTemplate database,
            BusinessClock clock,
            @Value("${ketnap.documents.folder}") Path documents,
            @Value("${spring.datasource.url}") String address,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password) {
        this.settings = settings;
        this.documents = documents;
        this.database = database;
        this.clock = clock;
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /**
     * A copy that is there.
     *
     * @param size in bytes, without papers
     */
    public record Copy(String name, Instant madeAt, long size) {}

    /** Whether copies are made here: a server such as PostgreSQL has its own way. */
    public boolean isPossible() {
        return address.toLowerCase(java.util.Locale.ROOT).startsWith(FILE_DATABASE);
    }

    /** The copies that are there, the newest first. */
    public List<Copy> all() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.folder())) {
            return files.filter(file -> file.getFileName().toString().matches(BEGINNING + "\\d{8}-\\d{6}" + ENDING))
                    .map(Backups::copy)
                    .sorted(Comparator.comparing(Copy::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes one now.
     *
     * @throws RefusedException when one is being made, or the database has its own way
     * @throws StorageException when the disk does not take it; the copies before stay as they are
     */
    public Copy make() {
        if (!isPossible()) {
            throw RefusedException.because("Cơ sở dữ liệu này được sao lưu bằng công cụ của nó (pg_dump)");
        }
        if (!oneAtATime.tryLock()) {
            throw RefusedException.because("Đang có một bản sao lưu được tạo. Mời chờ bản ấy xong");
        }
        try {
            Path folder = Files.createDirectories(settings.folder());
            Path work = Files.createTempDirectory(folder, "work");
            try {
                return make(folder, work);
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
        } catch (IOException e) {
            throw new StorageException("Cannot make a copy", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Copy make(Path folder, Path work) throws IOException {
        Instant now = clock.unmoved();
        SecretKey key = KeyFile.readOrMake(settings.keyFile());
        copyDatabase(work);
        Manifest manifest;
        List<CopiedDatabase.Paper> papers;
        try (CopiedDatabase copied = new CopiedDatabase(work, user, password)) {
            manifest = copied.manifest(now);
            papers = copied.papers();
        }
        for (CopiedDatabase.Paper paper : papers) {
            keep(paper.id(), folder, key);
        }
        String name = BEGINNING + NAME.format(LocalDateTime.ofInstant(now, BusinessClock.ZONE)) + ENDING;
        Path unfinished = work.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Sealed.into(Files.newOutputStream(unfinished), key))) {
            out.putNextEntry(new ZipEntry(MANIFEST));
            out.write(manifest.toBytes());
            out.putNextEntry(new ZipEntry(CopiedDatabase.FILE));
            Files.copy(work.resolve(CopiedDatabase.FILE), out);
        }
        Path file = Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        all().stream().skip(settings.kept()).forEach(old -> remove(folder.resolve(old.name())));
        Copy made = copy(file);
        LOG.info("Đã sao lưu vào {}: {} byte, {} giấy tờ", file, made.size(), papers.size());
        return made;
    }

    /**
     * The file is copied while people write into it, and a copy whose end was torn opens as it was a moment before. What
     * was there when the copy was begun has to be in it: a mark says so, else it is made again.
     */
    private void copyDatabase(Path work) throws IOException {
        String mark = UUID.randomUUID().toString();
        database.update("delete from shedlock where name = ?", CopiedDatabase.MARK);
        database.update(
                "insert into shedlock (name, lock_until, locked_at, locked_by) values (?, current_timestamp, current_timestamp, ?)",
                CopiedDatabase.MARK,
                mark);
        Path file = work.resolve(CopiedDatabase.FILE);
        Path zip = work.resolve("database.zip");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Files.deleteIfExists(zip);
            Files.deleteIfExists(file);
            try {
                database.execute("backup to '" + zip.toAbsolutePath().toString().replace("'", "''") + "'");
            } catch (DataAccessException e) {
                throw new IOException("The database was not copied", e);
            }
            unpack(zip, file);
            Files.delete(zip);
            try (CopiedDatabase copied = new CopiedDatabase(work, user, password)) {
                if (copied.has(mark)) {
                    return;
                }
            }
            LOG.warn("Copy {} of the database ends before its beginning and is made again", attempt);
        }
        throw new IOException("No whole copy in " + ATTEMPTS + " attempts");
    }

    /** Papers are where they were: a copy of one is made in one piece or not at all. */
    private void keep(UUID id, Path folder, SecretKey key) throws IOException {
        Path kept = paper(folder, id);
        Path original = documents.resolve(id.toString().substring(0, 2)).resolve(id.toString());
        if (Files.exists(kept) || Files.notExists(original)) {
            return;
        }
        Files.createDirectories(kept.getParent());
        Path unfinished = Files.createTempFile(kept.getParent(), "new", ".part");
        try {
            try (OutputStream out = Sealed.into(Files.newOutputStream(unfinished), key)) {
                Files.copy(original, out);
            }
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static Path paper(Path folder, UUID id) {
        return folder.resolve(PAPERS).resolve(id.toString().substring(0, 2)).resolve(id + ENDING);
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Files.copy((InputStream) in, target);
                    return;
                }
            }
        }
        throw new IOException("The copy holds no database");
    }

    private static Copy copy(Path file) {
        try {
            String name = file.getFileName().toString();
            LocalDateTime at =
                    LocalDateTime.parse(name.substring(BEGINNING.length(), name.length() - ENDING.length()), NAME);
            return new Copy(name, at.atZone(BusinessClock.ZONE).toInstant(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
