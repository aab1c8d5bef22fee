package vn.ketnap.engine.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.StartRefusedException;

@KetNapTest
class AdministratorPresenceTest {

    @Autowired
    AdministratorPresence presence;

    @Autowired
    IdentityService identity;

    @Test
    void thePortOpensOnlyWhenThereIsAnAdministrator() {
        assertThatCode(presence::start).doesNotThrowAnyException();

        identity.deleteMembership("quantri", Groups.CAMUNDA_ADMIN);
        try {
            assertThatThrownBy(presence::start)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("camunda-admin");
        } finally {
            identity.createMembership("quantri", Groups.CAMUNDA_ADMIN);
        }
    }
}
