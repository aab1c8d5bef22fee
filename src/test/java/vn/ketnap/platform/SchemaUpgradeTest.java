package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older release on the database of a newer one touches nothing. */
class SchemaUpgradeTest {

    @TempDir
    Path older;

    @TempDir
    Path newer;

    @TempDir
    Path data;

    @BeforeEach
    void twoReleases() throws IOException {
        for (Path release : new Path[] {older, newer}) {
            Files.writeString(release.resolve("V1__first.sql"), "create table office (id integer);");
        }
        Files.writeString(newer.resolve("V99__next.sql"), "alter table office add column name varchar(10);");
    }

    @Test
    void theNewerOneGoesOnFromTheOlder() {
        new SchemaUpgrade().migrate(release(older));
        new SchemaUpgrade().migrate(release(newer));

        assertThat(release(newer).info().current().getVersion().getVersion()).isEqualTo("99");
    }

    @Test
    void theOlderOneRefusesWithASentence() {
        new SchemaUpgrade().migrate(release(newer));

        assertThatThrownBy(() -> new SchemaUpgrade().migrate(release(older)))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused)
                            .hasMessageContaining("bản phần mềm mới hơn")
                            .hasMessageContaining("bước 99");
                    assertThat(refused.remedy()).contains("Chạy đúng bản mới");
                });
    }

    private Flyway release(Path migrations) {
        return Flyway.configure()
                .dataSource("jdbc:h2:file:" + data.resolve("office"), "sa", "")
                .locations("filesystem:" + migrations)
                .load();
    }
}
