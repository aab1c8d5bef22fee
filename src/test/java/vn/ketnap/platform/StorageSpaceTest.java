package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;

/** A disk that fills is told before it is full, and a folder that takes nothing at once. */
class StorageSpaceTest {

    private static final long LEAST = 1_000_000_000;

    @TempDir
    Path folder;

    private long free = LEAST;

    @Test
    void theHealthWarnsInTime() {
        assertThat(health().getStatus().getCode()).isEqualTo("UP");

        free = LEAST - 1;
        assertThat(health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health().getStatus().getDescription()).isEqualTo("Thư mục giấy tờ chỉ còn 999 MB");

        free = LEAST / 20 - 1;
        assertThat(health().getStatus().getDescription()).isEqualTo("Hết chỗ cho thư mục giấy tờ");
    }

    @Test
    void aFileInThePlaceOfTheFolderTakesNothing() throws IOException {
        Files.writeString(folder.resolve("documents"), "");

        assertThat(health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health().getStatus().getDescription()).isEqualTo("Không ghi được vào thư mục giấy tờ");
    }

    private Health health() {
        StorageSpace space = new StorageSpace(
                List.of(new StorageSpace.Folder("documents", "Giấy tờ", folder.resolve("documents/of/office"))),
                LEAST,
                path -> free);
        return new StorageHealth(space).health();
    }
}
