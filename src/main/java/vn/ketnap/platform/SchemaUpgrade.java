package vn.ketnap.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables up to this release, and refuses a database that a newer release has changed already. */
@Component
class SchemaUpgrade implements FlywayMigrationStrategy {

    private static final Set<MigrationState> OF_NEWER_RELEASE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** @throws StartRefusedException when a newer release worked with the database: this one would spoil what it does not know */
    @Override
    public void migrate(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(step -> OF_NEWER_RELEASE.contains(step.getState()))
                .map(MigrationInfo::getVersion)
                .reduce((earlier, later) -> later)
                .ifPresent(version -> {
                    throw new StartRefusedException(
                            "Cơ sở dữ liệu này đã được một bản phần mềm mới hơn nâng cấp (bước " + version
                                    + "), bản đang chạy cũ hơn và không biết bước ấy.",
                            "Chạy đúng bản mới. Muốn quay lại bản cũ thì khôi phục bản sao lưu trước khi nâng cấp vào"
                                    + " một thư mục hoặc cơ sở dữ liệu trống.");
                });
        flyway.migrate();
    }
}
