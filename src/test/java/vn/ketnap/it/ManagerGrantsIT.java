package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.sheet.SourceFile;

/** Which managers read a running case, from its first process to its last and when units or they themselves move. */
@KetNapTest
class ManagerGrantsIT {

    private static final Set<String> CHAIN = Set.of("manager.CB0001", "manager.CS01", "manager.DU00");

    private static final String MOVING = "lanh.dao.chuyen";

    @Autowired
    CaseRun run;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    OrganizationImport imports;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate database;

    @Autowired
    BusinessClock clock;

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
        TasklistApi manager = run.as("manager.cs01");
        assertThat(sees(manager, number, root)).isTrue();
        try {
            move("CB0001;Chi bộ Khoa Điều dưỡng;Chi bộ", "CS03");
            assertThat(readers(root)).containsExactlyInAnyOrder("manager.CB0001", "manager.CS03", "manager.DU00");
            assertThat(sees(manager, number, root)).isFalse();
            assertThat(sees(run.as("manager.du00"), number, root)).isTrue();
        } finally {
            move("CB0001;Chi bộ Khoa Điều dưỡng;Chi bộ", "CS01");
        }
        assertThat(readers(root)).isEqualTo(CHAIN);
        assertThat(sees(manager, number, root)).isTrue();
    }

    @Test
    void theReadersFollowACommitteeThatMovesWithItsCells() {
        String number = run.nominate(TestOrganization.SECTION_CELL, LocalDate.of(2025, 9, 1), Map.of());
        String root = instance(number, "partyAdmission");
        TasklistApi manager = run.as("manager.cs01");
        assertThat(sees(manager, number, root)).isFalse();
        try {
            move("BP02;Đảng bộ bộ phận Khối Lâm sàng;Đảng bộ bộ phận", "CS01");
            assertThat(readers(root))
                    .containsExactlyInAnyOrder("manager.CB0021", "manager.BP02", "manager.CS01", "manager.DU00");
            assertThat(sees(manager, number, root)).isTrue();
        } finally {
            move("BP02;Đảng bộ bộ phận Khối Lâm sàng;Đảng bộ bộ phận", "CS02");
        }
        assertThat(sees(manager, number, root)).isFalse();
    }

    /** With a session that is open all the time; what it may do is looked up again twice a minute. */
    @Test
    void aManagerWhoMovesReadsTheNewUnitsCasesAndNoLongerTheOldOnes() {
        String number = nominated();
        String root = instance(number, "partyAdmission");
        hire("CS03", "", "CS01", "31/12/2024");
        try {
            TasklistApi manager = run.as(MOVING);
            assertThat(sees(manager, number, root)).isFalse();

            hire("CS03", "31/12/2024", "CS01", "");
            halfAMinuteLater();
            assertThat(sees(manager, number, root)).isTrue();

            hire("CS03", "", "CS01", "31/12/2024");
            halfAMinuteLater();
            assertThat(sees(manager, number, root)).isFalse();
        } finally {
            database.update("delete from officer where user_id = ?", MOVING);
            identity.deleteUser(MOVING);
        }
    }

    /** In Cockpit and on the page of the case alike. */
    private static boolean sees(TasklistApi manager, String number, String root) {
        int inCockpit = manager.get("/process-instance/" + root).status();
        int onThePage = manager.own("/cases/" + number).status();
        assertThat(inCockpit).isIn(200, 404).isEqualTo(onThePage);
        return inCockpit == 200;
    }

    private void halfAMinuteLater() {
        clock.shiftTo(clock.offset().plus(Duration.ofSeconds(31)));
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

    private void move(String unit, String parent) {
        load(
                "Đơn vị.csv",
                "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Loại hình;Từ ngày;Đến ngày;Được ủy quyền kết nạp;"
                        + "Ủy quyền từ ngày;Được giao quyền cấp trên cơ sở;Trực thuộc tỉnh ủy;Có tổ chức Đoàn;Có công đoàn",
                unit + ";" + parent + ";Thông thường;01/01/2010;;Không;;Không;Không;Có;Có");
    }

    /** A manager of two units, of each until a last day or none. */
    private void hire(String unit, String until, String otherUnit, String otherUntil) {
        String row = MOVING + ";Người chuyển;x@example.org;Lãnh đạo cấp ủy;%s;01/01/2015;%s";
        load(
                "Cán bộ.csv",
                "Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày",
                row.formatted(unit, until),
                row.formatted(otherUnit, otherUntil));
    }

    private void load(String name, String... lines) {
        byte[] csv = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        assertThat(imports.apply(List.of(new SourceFile(name, csv))).applied()).isTrue();
    }
}
