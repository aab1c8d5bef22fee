package vn.ketnap.engine.guard;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.RefusedException;

/** The second wall, behind the list of routes: what a person may not do, whichever way the command came. */
@KetNapTest
class FormsOnlyTest {

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService processes;

    @BeforeEach
    void signIn() {
        identity.setAuthenticatedUserId("cell-secretary.cb0001");
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment",
                "read comment",
                "attach",
                "read attachment",
                "error",
                "escalation",
                "resolve",
                "middle"
            })
    void aPersonIsReferredToTheForm(String way) {
        ThrowingCallable command =
                switch (way) {
                    case "comment" -> () -> tasks.createComment("task", null, "Số căn cước 001");
                    case "read comment" -> () -> tasks.getTaskComment("task", "comment");
                    case "attach" ->
                        () -> tasks.createAttachment(
                                "text", "task", null, "Lý lịch", null, new ByteArrayInputStream(new byte[1]));
                    case "read attachment" -> () -> tasks.getAttachmentContent("attachment");
                    case "error" -> () -> tasks.handleBpmnError("task", "x", "x", Map.of());
                    case "escalation" -> () -> tasks.handleEscalation("task", "x");
                    case "resolve" -> () -> tasks.resolveTask("task");
                    default ->
                        () -> processes
                                .createProcessInstanceByKey("partyAdmission")
                                .startBeforeActivity("admissionStage")
                                .execute();
                };

        assertThatThrownBy(command).isInstanceOf(RefusedException.class);
    }

    @Test
    void theApplicationItselfIsNotConcerned() {
        identity.clearAuthentication();

        assertThatThrownBy(() -> tasks.resolveTask("task")).isNotInstanceOf(RefusedException.class);
    }
}
