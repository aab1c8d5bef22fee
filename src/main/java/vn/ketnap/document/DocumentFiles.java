package vn.ketnap.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ketnap.platform.StorageException;

/**
 * The files on the disk, each named by a random id. A file is complete and on the disk before the register's row is
 * committed, so a row never lacks its file; a file without a row is removed at once or by the nightly cleaning.
 */
@Component
class DocumentFiles {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Path folder;
    private final Clock clock;

    DocumentFiles(DocumentSettings settings, Clock clock) {
        this.folder = settings.folder();
        this.clock = clock;
    }

    /**
     * Writes a new file within the transaction that will name it.
     *
     * @throws StorageException when the disk does not take it
     */
    void write(UUID id, byte[] content) {
        Path file = path(id);
        removeUnlessCommitted(file);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new StorageException("Cannot store " + id, e);
        }
    }

    byte[] read(UUID id) {
        try {
            return Files.readAllBytes(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + id, e);
        }
    }

    void remove(UUID id) {
        remove(path(id));
    }

    /** Hands over the ids of the files written before an instant, a folder at a time. */
    void writtenBefore(Instant before, Consumer<Collection<UUID>> each) {
        for (Path part : list(folder)) {
            List<UUID> old = new ArrayList<>();
            for (Path file : list(part)) {
                String name = file.getFileName().toString();
                if (name.matches(ID) && modified(file).isBefore(before)) {
                    old.add(UUID.fromString(name));
                }
            }
            if (!old.isEmpty()) {
                each.accept(old);
            }
        }
    }

    private void removeUnlessCommitted(Path file) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    remove(file);
                }
            }
        });
    }

    private Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
