package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.TwoNodes.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;

/** What one of two nodes is told holds on the other as well, soon and once. */
final class NodesAgree {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Duration SOON = TwoNodes.REMEMBERED.plusSeconds(28);
    private static final String IMPORT = "/organization/import?dryRun=false";
    private static final String RUNS = "/takeover/runs";
    private static final String PERSON = "hai.hai.may";
    private static final String NEW_PASSWORD = "Gio-mat-8-hien-nha";
    private static final int CASES = 20;

    private final TwoNodes nodes;
    private final LocalDate today;
    private final TasklistApi onA;
    private final TasklistApi onB;

    NodesAgree(TwoNodes nodes, LocalDate today) {
        this.nodes = nodes;
        this.today = today;
        onA = TasklistApi.login(nodes.a().port(), TwoNodes.ADMINISTRATOR, TwoNodes.ADMINISTRATORS_PASSWORD);
        onB = onA.at(nodes.b().port());
    }

    /** Both import at the same moment, until one of them was told to wait. */
    void ofTwoImportsOneIsToldToWait() {
        int told = 0;
        for (int round = 0; told == 0 && round < 10; round++) {
            String first = "CB07" + round;
            String second = "CB08" + round;
            List<TasklistApi.Answer> answers = AtOnce.both(List.of(
                    () -> onA.sendFile(IMPORT, "don-vi.csv", units(first)),
                    () -> onB.sendFile(IMPORT, "don-vi.csv", units(second))));

            assertThat(answers).extracting(TasklistApi.Answer::status).containsOnly(200);
            List<TasklistApi.Answer> refused = answers.stream()
                    .filter(answer -> !answer.body().path("applied").asBoolean())
                    .toList();
            assertThat(refused).hasSizeLessThan(2).allSatisfy(answer -> assertThat(
                            answer.body().toString())
                    .contains("Một người khác đang nhập cơ cấu tổ chức"));
            assertThat(nodes.count("unit where code in ('" + first + "', '" + second + "')"))
                    .isEqualTo(2 - refused.size());
            told += refused.size();
        }
        assertThat(told).isPositive();
    }

    private static byte[] units(String code) {
        return bytes("Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày\n" + code + ";Chi bộ Tổ " + code
                + ";Chi bộ;CS03;01/01/2026");
    }

    /** A name of a unit, a role, a password and a day off that are changed on one node. */
    void whatOneChangesTheOtherKnowsSoon() throws IOException {
        String first = role("", "").body().path("oneTimePasswords").path(PERSON).asText();
        TasklistApi person = TasklistApi.loginWithGiven(nodes.a().port(), PERSON, first);
        TasklistApi elsewhere = TasklistApi.loginWithGiven(nodes.b().port(), PERSON, first);
        assertThat(elsewhere.own("/password").status()).isEqualTo(200);
        person.tellOwn("/password", Map.of("present", first, "wanted", NEW_PASSWORD))
                .expect(204);
        within(SOON, () -> elsewhere.own("/password").status() == 401);
        TasklistApi here = person.at(nodes.b().port());
        assertThat(here.isSignedIn()).isTrue();
        // a Tuesday, which is no working Saturday and seldom a holiday
        LocalDate off = today.plusDays(3).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        String until = "/remaining-time?until=" + off.plusDays(3);
        String before = here.own(until).expect(200).body().toString();
        assertThat(here.own("/nomination").expect(200).body().path("cells").toString())
                .contains("CB0002", "CB0031");

        role("CB0002;Chi bộ Phòng Đào tạo và Khảo thí;Chi bộ;CS01;01/01/2010", DAY.format(today.minusDays(1)))
                .expect(200);
        assertThat(onA.sendFile("/calendar?dryRun=false", "lich.csv", calendarWith(off))
                        .body()
                        .path("applied")
                        .asBoolean())
                .isTrue();

        within(SOON, () -> !here.own(until).body().toString().equals(before));
        within(
                SOON,
                () -> !here.own("/nomination").body().path("cells").toString().contains("CB0031"));
        within(
                SOON,
                () -> here.own("/nomination").body().path("cells").toString().contains("Đào tạo và Khảo thí"));
    }

    /** Gives the person the cell CB0002 for good, and CB0031 until a day. */
    private TasklistApi.Answer role(String unit, String until) {
        String officer = PERSON + ";Ngô Thị Hải Yến;" + PERSON + "@example.org;Bí thư chi bộ;";
        String officers = "Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày\n" + officer
                + "CB0002;01/01/2020;\n" + officer + "CB0031;01/01/2020;" + until;
        if (unit.isEmpty()) {
            return onA.sendFile(IMPORT, "can-bo.csv", bytes(officers));
        }
        onA.sendFile(IMPORT, "don-vi.csv", bytes("Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày\n" + unit))
                .expect(200);
        return onA.sendFile(IMPORT, "can-bo.csv", bytes(officers));
    }

    private static byte[] calendarWith(LocalDate off) throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,kind,source,confirmed"));
        Files.readAllLines(Path.of("src/main/resources/calendar/vietnam.csv")).stream()
                .filter(line -> line.startsWith(off.getYear() + "-"))
                .forEach(lines::add);
        lines.add(off + ",COMPENSATION,Nghỉ thêm để thử,true");
        return bytes(String.join("\n", lines));
    }

    /** Probations that ended days ago: the timer of each is due on both nodes at the same moment. */
    void jobsAreDoneOnce() {
        LocalDate ceremony = today.minusMonths(12).minusDays(9);
        long run = begin(onA, cases(CB, ceremony));
        within(Duration.ofMinutes(2), () -> nodes.count("case_date where kind = 'PROBATION_ENDED'") == CASES);
        within(Duration.ofMinutes(1), () -> nodes.count("act_ru_job where handler_type_ <> 'timer-start-event'") == 0);

        assertThat(nodes.count("(select p.business_key_ from act_hi_actinst a join act_hi_procinst p on"
                        + " p.proc_inst_id_ = a.proc_inst_id_ where a.act_id_ = 'recordProbationEnd'"
                        + " group by p.business_key_ having count(*) = 1) once"))
                .isEqualTo(CASES);
        assertThat(nodes.count("act_ru_incident")).isZero();
        assertThat(run).isPositive();
    }

    /** Two runs that begin at the same moment: the second waits for the first, which is taken back by the other node. */
    void casesFromPaperAreTakenOverAndBack() {
        int before = nodes.count("admission_case");
        List<TasklistApi.Answer> answers = AtOnce.both(List.of(
                () -> onA.sendFile(RUNS, "ho-so-1.csv", cases(CB, today.minusMonths(3))),
                () -> onB.sendFile(RUNS, "ho-so-2.csv", cases(CB, today.minusMonths(4)))));
        assertThat(answers).extracting(TasklistApi.Answer::status).containsExactlyInAnyOrder(200, 400);
        assertThat(answers.toString()).contains("Một lần tiếp nhận khác đang chạy");
        ended();
        assertThat(nodes.count("admission_case")).isEqualTo(before + CASES);

        long run = onB.own(RUNS).body().get(0).path("id").asLong();
        onB.deleteOwn(RUNS + "/" + run).expect(204);

        assertThat(nodes.count("admission_case")).isEqualTo(before);
        assertThat(nodes.count("act_ru_execution e where e.business_key_ is not null and not exists"
                        + " (select 1 from admission_case c where c.number = e.business_key_)"))
                .isZero();
    }

    private static final String CB = TestOrganization.AUTHORIZED_CELL;

    private long begin(TasklistApi administrator, byte[] sheet) {
        TasklistApi.Answer begun =
                administrator.sendFile(RUNS, "ho-so.csv", sheet).expect(200);
        ended();
        return begun.body().asLong();
    }

    private void ended() {
        within(
                Duration.ofMinutes(2),
                () -> onB.own(RUNS).body().get(0).path("state").asText().equals("DONE"));
        assertThat(onB.own(RUNS).body().get(0).path("added").asInt())
                .as(() -> onB.own(RUNS).body().get(0).toString())
                .isEqualTo(CASES);
    }

    /** A sheet of persons on probation. */
    static byte[] cases(String cell, LocalDate ceremony) {
        String columns = "Họ và tên;Ngày sinh;Giới tính;Số định danh;Mã chi bộ;Trình độ học vấn;Mã đảng viên giúp đỡ;"
                + "Ngày quyết định kết nạp;Ngày lễ kết nạp\n";
        return bytes(columns
                + IntStream.range(0, CASES)
                        .mapToObj(number -> String.join(
                                ";",
                                "Đinh Thị Hương Giang",
                                "20/03/1994",
                                "Nữ",
                                TestCases.citizenId("1994-03-20", "FEMALE"),
                                cell,
                                "tốt nghiệp trung học phổ thông",
                                cell + "-1",
                                DAY.format(ceremony.minusDays(10)),
                                DAY.format(ceremony)))
                        .collect(Collectors.joining("\n")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
