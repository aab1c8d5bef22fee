package vn.ketnap.security.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that exist, as {@code security/routes.csv} lists them. What is not listed is closed. */
@Component
class Routes {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final List<Route> routes;

    Routes() throws IOException {
        try (Reader file = new InputStreamReader(
                new ClassPathResource("security/routes.csv").getInputStream(), StandardCharsets.UTF_8)) {
            routes = FORMAT.parse(file).stream().map(Routes::route).toList();
        }
    }

    List<Route> all() {
        return routes;
    }

    /**
     * The route that answers, the most specific one where several match. HEAD asks for what GET would answer.
     *
     * @param path as it was sent, still encoded
     */
    Optional<Route> find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(asked) && route.path().matches(parsed))
                .min(Comparator.comparing(Route::path));
    }

    private static Route route(CSVRecord line) {
        return new Route(
                line.get("method"),
                PathPatternParser.defaultInstance.parse(line.get("path")),
                Audience.valueOf(line.get("who")),
                line.get("purpose"));
    }
}
