package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What forms have in common has one source. {@code mvn test -Dtest=FormBlocksTest -Dforms.renew=true} writes the copies
 * anew after a block was changed or named in a form.
 */
class FormBlocksTest {

    static List<FormFile> forms() {
        return FormFile.all().stream().filter(form -> !form.embedded()).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCopyIsAsItsBlock(FormFile form) {
        JsonNode renewed = FormBlocks.renewed(form.root());
        if (Boolean.getBoolean("forms.renew") && !renewed.equals(form.root())) {
            FormBlocks.write(form.file(), renewed);
            return;
        }
        assertThat(form.root()).as("%s: run with -Dforms.renew=true", form).isEqualTo(renewed);
    }

    @Test
    void nothingIsCopiedOutsideBlocks() {
        Map<String, Set<String>> places = new TreeMap<>();
        forms().forEach(form -> FormBlocks.single(form.root()).forEach(component -> places.computeIfAbsent(
                        FormBlocks.shape(component).toString(), shape -> new TreeSet<>())
                .add(form.name() + " " + component.path("id").asText())));
        places.values().removeIf(where -> where.size() == 1);

        assertThat(places).isEmpty();
    }

    @Test
    void everyBlockIsUsedMoreThanOnce() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        forms().forEach(form -> form.components().stream()
                .map(component -> component.path("properties"))
                .filter(use -> use.has("block"))
                .forEach(use -> uses.computeIfAbsent(use.get("block").asText(), block -> new TreeSet<>())
                        .add(form.name() + use)));
        try (Stream<Path> files = Files.list(FormBlocks.SOURCES)) {
            assertThat(uses.keySet())
                    .isEqualTo(files.map(file -> file.getFileName().toString().replace(".json", ""))
                            .collect(Collectors.toSet()));
        }
        assertThat(uses).allSatisfy((block, where) -> assertThat(where).hasSizeGreaterThan(1));
    }
}
