package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** No route is opened without a line about it in the table of rights. */
class RightsCoverageTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Test
    void everyRouteOfALoginIsTriedByTheTableOfRights() throws IOException {
        Routes routes = new Routes();
        Set<Route> tried = new HashSet<>();
        for (String line : lines()) {
            String[] columns = line.split(";");
            String path = columns[2].replaceFirst("\\?.*", "").replaceAll("\\{\\w+}", "x");
            routes.find(columns[1], path.startsWith("/camunda/") ? path : ENGINE + path)
                    .ifPresent(tried::add);
        }

        List<Route> ofLogins = routes.all().stream()
                .filter(route -> !EnumSet.of(Audience.ANYONE, Audience.NOBODY).contains(route.audience()))
                .toList();
        assertThat(ofLogins).hasSizeGreaterThan(100);
        assertThat(tried).as("add lines to security/rights.csv").containsAll(ofLogins);
    }

    private static List<String> lines() throws IOException {
        return new ClassPathResource("security/rights.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("operation;"))
                .toList();
    }
}
