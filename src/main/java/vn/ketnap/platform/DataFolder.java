package vn.ketnap.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The folder of the embedded database belongs to the account that runs the application, and to nobody else. */
@Configuration(proxyBeanMethods = false)
class DataFolder {

    private static final String ADDRESS = "spring.datasource.url";
    private static final String FILE_DATABASE = "JDBC:H2:FILE:";

    private final Environment environment;

    DataFolder(Environment environment) {
        this.environment = environment;
    }

    /** Before anything opens the database. */
    @Bean
    static BeanFactoryPostProcessor privateDataFolder(Environment environment) {
        return beans -> {
            String address = environment.getRequiredProperty(ADDRESS);
            requireDurable(address);
            if (isFile(address)) {
                keepPrivate(folder(environment));
                new EmbeddedDatabase(address)
                        .requireUsable(
                                environment.getProperty("spring.datasource.username", ""),
                                environment.getProperty("spring.datasource.password", ""));
            }
        };
    }

    /** The database has made its files by now. */
    @EventListener(ApplicationStartedEvent.class)
    void keepNewFilesPrivate() {
        if (isFile(environment.getRequiredProperty(ADDRESS))) {
            keepPrivate(folder(environment));
        }
    }

    static void requireDurable(String address) {
        String upper = address.toUpperCase(Locale.ROOT);
        boolean embeddedOnly = !upper.startsWith("JDBC:H2:") || upper.startsWith("JDBC:H2:MEM:") || isFile(address);
        if (!embeddedOnly
                || upper.contains(";INIT=")
                || upper.contains(";AUTO_SERVER=TRUE")
                || (isFile(address) && !(upper + ";").contains(";WRITE_DELAY=0;"))) {
            throw new StartRefusedException(
                    "Địa chỉ cơ sở dữ liệu H2 (" + ADDRESS + ") không an toàn: " + address,
                    "Dùng địa chỉ dạng jdbc:h2:file:…;WRITE_DELAY=0, không có INIT và AUTO_SERVER. "
                            + "Thiếu WRITE_DELAY=0 thì mất điện là mất việc vừa ghi.");
        }
    }

    /** Creates the folder where it is missing. File systems without such permissions, as on Windows, are left alone. */
    static void keepPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            FileStore store = Files.getFileStore(folder);
            if (!store.supportsFileAttributeView("posix")) {
                return;
            }
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : (Iterable<Path>) entries::iterator) {
                    Files.setPosixFilePermissions(
                            entry,
                            PosixFilePermissions.fromString(Files.isDirectory(entry) ? "rwx------" : "rw-------"));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefusedException(
                    "Không đặt được quyền riêng cho thư mục dữ liệu " + folder.toAbsolutePath() + ".",
                    "Giao thư mục này cho tài khoản chạy phần mềm (chown) rồi chạy lại.");
        }
    }

    private static boolean isFile(String address) {
        return address.toUpperCase(Locale.ROOT).startsWith(FILE_DATABASE);
    }

    private static Path folder(Environment environment) {
        return Path.of(environment.getRequiredProperty("ketnap.data-folder"));
    }
}
