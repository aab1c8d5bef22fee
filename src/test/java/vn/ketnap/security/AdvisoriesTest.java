package vn.ketnap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ketnap.security.Advisories.Advisory;
import vn.ketnap.security.Advisories.Statement;

/** No library with a known grave fault is in the jar, unless a tested statement says why the fault is out of reach. */
class AdvisoriesTest {

    @Test
    void everyGraveFaultIsFixedOrAnswered() {
        Set<String> answered =
                Advisories.statements().stream().map(Statement::id).collect(Collectors.toSet());

        assertThat(Advisories.known().stream()
                        .filter(Advisory::grave)
                        .filter(advisory -> !answered.contains(advisory.id()))
                        .flatMap(AdvisoriesTest::open))
                .isEmpty();
    }

    @Test
    void anOldLibraryWouldBeFound() {
        Advisory advisory = new Advisory("x", "org.apache.tomcat.embed:tomcat-embed-core", "10.1.999", "high", "", "");

        assertThat(open(advisory)).hasSize(1);
    }

    @Test
    void everyLibraryOfAnAdvisoryIsFoundUnlessItMayNotBeThere() {
        assertThat(Advisories.known().stream().map(Advisory::library).filter(library -> Advisories.components().stream()
                        .noneMatch(found -> found.is(library))))
                .containsOnly("org.springframework:spring-webflux", "org.springframework:spring-messaging");
    }

    @Test
    void everyAdvisoryNamesItsSource() {
        assertThat(Advisories.known()).allSatisfy(advisory -> {
            assertThat(advisory.source()).startsWith("https://");
            assertThat(advisory.fixedIn()).isNotBlank();
        });
    }

    @Test
    void everyStatementIsProvedByATest() {
        List<String> known = Advisories.known().stream().map(Advisory::id).toList();

        assertThat(Advisories.statements()).allSatisfy(statement -> {
            assertThat(known).contains(statement.id());
            String[] test = statement.test().split("#");
            assertThat(members(Class.forName(test[0])).map(Member::getName)).contains(test[1]);
        });
    }

    /** Tests are methods, rules of the architecture fields. */
    private static Stream<Member> members(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()));
    }

    private static Stream<String> open(Advisory advisory) {
        return Advisories.components().stream()
                .filter(component -> component.is(advisory.library()))
                .filter(component ->
                        Version.parse(component.version()).compareTo(Version.parse(advisory.fixedIn())) < 0)
                .map(component -> advisory.id() + ": " + component);
    }
}
