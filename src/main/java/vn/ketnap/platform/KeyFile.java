package vn.ketnap.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** A key of the office in a file of its own, which only the account of the application reads. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The AES key in the file; made when there is none.
     *
     * @throws StorageException when it cannot be made
     */
    public static SecretKeySpec readOrMake(Path file) {
        if (Files.notExists(file)) {
            try {
                make(file);
            } catch (IOException e) {
                throw new StorageException("Cannot make a key", e);
            }
        }
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + file, e);
        }
    }

    /** The AES key in a file that is there. */
    public static SecretKeySpec read(Path file) throws IOException {
        return new SecretKeySpec(
                Base64.getUrlDecoder().decode(Files.readString(file).strip()), "AES");
    }

    private static void make(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(folder, "key", ".new", forItsOwner(folder));
        try {
            Files.writeString(made, Secret.make());
            // a file that is there is complete; the other node may have been first
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // that one it is
        } catch (UnsupportedOperationException e) {
            Files.copy(made, file);
        } finally {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] forItsOwner(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
