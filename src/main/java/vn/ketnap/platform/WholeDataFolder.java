package vn.ketnap.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Spells the data folder out from the root: the embedded database takes no path that begins nowhere, such as {@code du-lieu}. */
class WholeDataFolder implements EnvironmentPostProcessor {

    private static final String FOLDER = "ketnap.data-folder";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(FOLDER);
        if (given != null) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("wholeDataFolder", Map.of(FOLDER, whole(given))));
        }
    }

    static String whole(String given) {
        if (given.isBlank() || given.contains(";")) {
            throw refusal(given);
        }
        try {
            String home = given.strip().replaceFirst("^~(?=/|$)", System.getProperty("user.home"));
            return Path.of(home).toAbsolutePath().normalize().toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            throw refusal(given);
        }
    }

    private static StartRefusedException refusal(String given) {
        return new StartRefusedException(
                "Thư mục dữ liệu (" + FOLDER + ") không dùng được: \"" + given + "\".",
                "Đặt " + FOLDER + " là đường dẫn của một thư mục, tên không có dấu chấm phẩy.");
    }
}
