package vn.ketnap.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much room is left in the folders into which this node writes, and whether they take files at all. */
@Component
public class StorageSpace {

    /** With less than this share of what is asked for, nothing can be stored soon. */
    private static final int NOTHING_LEFT = 20;

    private final List<Folder> folders;
    private final long least;
    private final ToLongFunction<Path> room;

    @Autowired
    StorageSpace(
            @Value("${ketnap.data-folder}") Path data,
            @Value("${ketnap.documents.folder}") Path documents,
            @Value("${ketnap.backup.folder}") Path backups,
            @Value("${ketnap.least-space}") DataSize least) {
        this(
                List.of(
                        new Folder("data", "Dữ liệu", data),
                        new Folder("documents", "Giấy tờ", documents),
                        new Folder("backups", "Bản sao lưu", backups)),
                least.toBytes(),
                StorageSpace::usable);
    }

    StorageSpace(List<Folder> folders, long least, ToLongFunction<Path> room) {
        this.folders = folders;
        this.least = least;
        this.room = room;
    }

    /** A folder of this node. */
    record Folder(String name, String label, Path path) {}

    /** From good to bad. */
    public enum State {
        GOOD,
        /** Less than {@code ketnap.least-space} is left. */
        SCARCE,
        FULL,
        NOT_WRITABLE
    }

    /**
     * How one folder stands.
     *
     * @param name the same in every language
     * @param label what people call it
     * @param free bytes that are left, 0 when it cannot be told
     */
    public record Space(String name, String label, long free, State state) {}

    /** All folders; one that is not there yet is made in the one above it. */
    public List<Space> all() {
        return folders.stream().map(this::space).toList();
    }

    private Space space(Folder folder) {
        Path there = Stream.iterate(folder.path().toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return new Space(folder.name(), folder.label(), 0, State.NOT_WRITABLE);
        }
        long free = room.applyAsLong(there);
        State state = free < least / NOTHING_LEFT ? State.FULL : free < least ? State.SCARCE : State.GOOD;
        return new Space(folder.name(), folder.label(), free, state);
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
