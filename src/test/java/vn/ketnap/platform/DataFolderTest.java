package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/ketnap;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:h2:file:./data/ketnap;write_delay=0",
                "jdbc:h2:mem:ketnap",
                "jdbc:postgresql://db:5432/ketnap"
            })
    void addressesThatKeepWhatWasAcknowledged(String address) {
        assertThatCode(() -> DataFolder.requireDurable(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/ketnap",
                "jdbc:h2:file:./data/ketnap;WRITE_DELAY=05",
                "jdbc:h2:file:./data/ketnap;WRITE_DELAY=500",
                "jdbc:h2:./data/ketnap;WRITE_DELAY=0",
                "jdbc:h2:tcp://db/ketnap;WRITE_DELAY=0",
                "jdbc:h2:file:./data/ketnap;WRITE_DELAY=0;AUTO_SERVER=TRUE",
                "jdbc:h2:mem:ketnap;INIT=RUNSCRIPT FROM 'x.sql'"
            })
    void addressesThatLoseWorkOrOpenTheDatabaseAreRefusedWithAdvice(String address) {
        assertThatThrownBy(() -> DataFolder.requireDurable(address))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused).hasMessageContaining("H2");
                    assertThat(refused.remedy()).contains("WRITE_DELAY=0");
                });
    }

    @Test
    void theFolderAndItsFilesAreOfOneAccount(@TempDir Path parent) throws IOException {
        Path folder = parent.resolve("data");
        Files.createDirectories(folder.resolve("demo"), PosixFilePermissions.asFileAttribute(rights("rwxr-xr-x")));
        Path file = Files.createFile(
                folder.resolve("demo/ketnap.mv.db"), PosixFilePermissions.asFileAttribute(rights("rw-r--r--")));

        DataFolder.keepPrivate(folder);

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(rights("rwx------"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights("rw-------"));
    }

    private static Set<PosixFilePermission> rights(String rights) {
        return PosixFilePermissions.fromString(rights);
    }
}
