package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.organization.OrganizationImport;
import vn.ketnap.organization.SourceFile;

/** Which groups of managers read a running case, from its first process to its last and when its cell moves. */
@KetNapTest
class ManagerGrantsIT {

    private static final Set<String> CHAIN = Set.of("manager.CB0001", "manager.CS01", "manager.DU00");

    @Autowired
    CaseRun run;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    OrganizationImport imports;

    @Test
    void managersReadEveryRunningProcessOfACaseAndNoneThatHasEnded() {
        String number = nominated();
        String root = instance(number, "partyAdmission");
        String stage = instance(number, "sympathizer");
        assertThat(readers(root)).isEqualTo(CHAIN);
        assertThat(readers(stage)).isEqualTo(CHAIN);

        run.upTo(number, "enrolInClass");
        String next = instance(number, "awarenessClass");
        assertThat(readers(stage)).isEmpty();
        assertThat(readers(next)).isEqualTo(CHAIN);

        runtime.deleteProcessInstance(root, "test");
        assertThat(readers(root)).isEmpty();
        assertThat(readers(next)).isEmpty();
    }

    @Test
    void theReadersFollowACellThatMoves() {
        String number = nominated();
        String root = instance(number, "partyAdmission");
        try {
            move("CS03");
            assertThat(readers(root)).containsExactlyInAnyOrder("manager.CB0001", "manager.CS03", "manager.DU00");
        } finally {
            move("CS01");
        }
        assertThat(readers(root)).isEqualTo(CHAIN);
    }

    private String nominated() {
        return run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
    }

    private String instance(String number, String process) {
        List<ProcessInstance> found = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .list();
        assertThat(found).hasSize(1);
        return found.get(0).getId();
    }

    private Set<String> readers(String instance) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_INSTANCE)
                .resourceId(instance)
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .collect(Collectors.toSet());
    }

    private void move(String parent) {
        String units =
                """
                Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Loại hình;Từ ngày;Đến ngày;Được ủy quyền kết nạp;Ủy quyền từ ngày;Được giao quyền cấp trên cơ sở;Trực thuộc tỉnh ủy;Có tổ chức Đoàn;Có công đoàn
                CB0001;Chi bộ Khoa Điều dưỡng;Chi bộ;%s;Thông thường;01/01/2010;;Không;;Không;Không;Có;Có
                """
                        .formatted(parent);
        assertThat(imports.apply(List.of(new SourceFile("Đơn vị.csv", units.getBytes(StandardCharsets.UTF_8))))
                        .applied())
                .isTrue();
    }
}
