package vn.ketnap.backup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an office sets about copies, {@code ketnap.backup.*}.
 *
 * @param folder where they lie, best on another disk
 * @param keyFile the key that locks them; without it they are worth nothing
 * @param kept how many copies of the database stay
 */
@ConfigurationProperties("ketnap.backup")
record BackupSettings(Path folder, Path keyFile, int kept) {}
