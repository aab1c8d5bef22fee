package vn.ketnap.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.SecretKey;
import vn.ketnap.platform.KeyFile;
import vn.ketnap.platform.Secret;
import vn.ketnap.platform.StartRefusedException;

/** Puts a copy into an empty folder and compares it with what it was: rows, hashes of papers, the end of the trail. */
final class Restore {

    private static final String DOCUMENTS = "documents";

    private final Path copy;
    private final Path keyFile;
    private final Path folder;
    private final List<String> differences = new ArrayList<>();

    Restore(Path copy, Path keyFile, Path folder) {
        this.copy = copy;
        this.keyFile = keyFile;
        this.folder = folder;
    }

    /** @throws StartRefusedException when the folder is not empty, the key is another one or the copy is not whole */
    Restored run(String user, String password) {
        try {
            requireEmpty();
            SecretKey key = KeyFile.read(keyFile);
            Manifest then = unpack(key);
            try (CopiedDatabase database = new CopiedDatabase(folder, user, password)) {
                compare(then, database.manifest(then.at()));
                if (!database.trailHash(then.trailLines()).equals(then.trailRoot())) {
                    differences.add("Mã cuối của nhật ký truy cập khác");
                }
                List<CopiedDatabase.Paper> papers = database.papers();
                for (CopiedDatabase.Paper paper : papers) {
                    restore(paper, key);
                }
                return new Restored(folder, then, List.copyOf(differences), papers.size(), database.rest());
            }
        } catch (IOException e) {
            throw new StartRefusedException(
                    "Không khôi phục được bản sao " + copy + ": " + e.getMessage() + ".",
                    "Kiểm tra đường dẫn bản sao và tệp khóa (--ketnap.backup.key-file), hoặc lấy một bản sao khác.");
        }
    }

    private void requireEmpty() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new StartRefusedException(
                            "Thư mục " + folder + " đã có dữ liệu: khôi phục không ghi đè lên dữ liệu nào.",
                            "Đặt --ketnap.data-folder là một thư mục trống.");
                }
            }
        }
        Files.createDirectories(folder);
    }

    private Manifest unpack(SecretKey key) throws IOException {
        Manifest manifest = null;
        try (ZipInputStream in = new ZipInputStream(Sealed.from(Files.newInputStream(copy), key))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(Backups.MANIFEST)) {
                    manifest = Manifest.of(in.readAllBytes());
                } else if (entry.getName().equals(CopiedDatabase.FILE)) {
                    Files.copy((InputStream) in, folder.resolve(CopiedDatabase.FILE));
                }
            }
        }
        if (manifest == null) {
            throw new IOException("bản sao thiếu bảng kê");
        }
        return manifest;
    }

    private void compare(Manifest then, Manifest now) {
        for (Map.Entry<String, Long> table : then.rows().entrySet()) {
            Long rows = now.rows().get(table.getKey());
            if (!table.getValue().equals(rows)) {
                differences.add(
                        "Bảng %s có %s dòng, lúc sao lưu có %d".formatted(table.getKey(), rows, table.getValue()));
            }
        }
    }

    private void restore(CopiedDatabase.Paper paper, SecretKey key) throws IOException {
        Path source = Backups.paper(copy.toAbsolutePath().getParent(), paper.id());
        if (Files.notExists(source)) {
            differences.add("Thiếu tệp của giấy tờ " + paper.id());
            return;
        }
        byte[] content;
        try (InputStream in = Sealed.from(Files.newInputStream(source), key)) {
            content = in.readAllBytes();
        }
        if (!Secret.hash(content).equals(paper.sha256())) {
            differences.add("Giấy tờ " + paper.id() + " không còn như lúc tải lên");
        }
        String name = paper.id().toString();
        Path target = folder.resolve(DOCUMENTS).resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }
}
