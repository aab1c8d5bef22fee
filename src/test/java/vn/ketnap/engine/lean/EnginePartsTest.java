package vn.ketnap.engine.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;

/** The parts that replace those of the engine are in use, and the record of them is of this engine version. */
@KetNapTest
class EnginePartsTest {

    private static final Path RECORD = Path.of("src/docs/adr/0010-parts-of-the-engine-replaced.md");
    private static final Path ENGINE = Path.of("src/main/java/vn/ketnap/engine");
    private static final Pattern PART = Pattern.compile("`(?:(guard|lean)/)?([A-Z]\\w+)`");

    @Autowired
    ProcessEngine engine;

    @Test
    void theRecordWasCheckedAgainstThisEngine() throws IOException {
        assertThat(Files.readString(RECORD))
                .contains("Checked against Camunda " + ProductPropertiesUtil.getProductVersion() + ".");
    }

    @Test
    void everyPartIsInTheRecord() throws IOException {
        String record = Files.readString(RECORD);
        List<String> named = PART.matcher(record)
                .results()
                .map((MatchResult part) -> part.group(2))
                .toList();
        for (String room : List.of("guard", "lean")) {
            try (Stream<Path> parts = Files.list(ENGINE.resolve(room))) {
                assertThat(parts.map(file -> file.getFileName().toString().replace(".java", ""))
                                .filter(name -> !name.equals("package-info") && !name.equals("OwnManager")))
                        .as(room)
                        .isSubsetOf(named);
            }
        }
    }

    @Test
    void thePartsAreInUse() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistoryLevel()).isInstanceOf(PathHistory.class);
        assertThat(configuration.getHistoryEventProducer()).isInstanceOf(PathHistoryProducer.class);
        assertThat(configuration.getResourceAuthorizationProvider()).isInstanceOf(TaskGrants.class);
        assertThat(Stream.of(
                                TaskManager.class,
                                VariableInstanceManager.class,
                                ProcessDefinitionManager.class,
                                AuthorizationManager.class)
                        .map(manager -> configuration.getSessionFactories().get(manager)))
                .allMatch(OwnManager.class::isInstance);
    }
}
