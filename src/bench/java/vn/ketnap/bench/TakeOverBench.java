package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.takeover.Run;
import vn.ketnap.takeover.TakeOver;
import vn.ketnap.takeover.TakeOverRuns;

/**
 * How long it takes to look through and to take over a sheet of cases in every stage, and what it leaves in memory.
 *
 * <pre>
 * mvn -Pbench test -Dtest=TakeOverBench
 * mvn -Pbench test -Dtest=TakeOverBench -Dbench.cases=5000
 * </pre>
 */
@KetNapTest
class TakeOverBench {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOverBench.class);

    private static final int CASES = Integer.getInteger("bench.cases", 500);
    private static final List<String> CELLS = List.of("CB0001", "CB0002", "CB0021", "CB0031", "CB0091");
    private static final LocalDate TODAY = LocalDate.of(2026, Month.NOVEMBER, 30);

    /** The columns of dates, from the first to the last paper of a case; a row fills some from the left. */
    private static final List<String> DATES = List.of(
            "Ngày giới thiệu",
            "Ngày nghị quyết cảm tình",
            "Ngày đảng ủy xem xét cảm tình",
            "Ngày duyệt học lớp nhận thức",
            "Ngày chứng nhận nhận thức",
            "Ngày cho làm hồ sơ",
            "Ngày đơn xin vào Đảng",
            "Ngày khai lý lịch",
            "Ngày chứng nhận lý lịch",
            "Ngày giấy giới thiệu vào Đảng",
            "Ngày tổng hợp ý kiến",
            "Ngày nghị quyết chi bộ kết nạp",
            "Ngày quyết định kết nạp",
            "Ngày lễ kết nạp");

    @Autowired
    TakeOver takeOver;

    @Autowired
    TakeOverRuns runs;

    @Test
    void takesOverASheet() {
        SourceFile sheet = sheet();
        long start = System.nanoTime();
        assertThat(takeOver.check(sheet).errors()).isEmpty();
        long checked = System.nanoTime();
        TakeOverRuns.Begun begun = runs.begin(sheet, true, "quantri");
        long before = used();
        long begin = System.nanoTime();
        begun.work().run();
        long end = System.nanoTime();
        Run run = runs.all().get(0);
        assertThat(run.added()).isEqualTo(CASES);
        LOG.info(
                "{} cases: looked through in {} s, taken over in {} s, {} MB more in memory",
                CASES,
                TimeUnit.NANOSECONDS.toSeconds(checked - start),
                TimeUnit.NANOSECONDS.toSeconds(end - begin),
                (used() - before) >> 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static SourceFile sheet() {
        List<String> lines = new ArrayList<>(List.of(
                "Họ và tên;Ngày sinh;Giới tính;Số định danh;Mã chi bộ;Trình độ học vấn;" + String.join(";", DATES)));
        for (int i = 0; i < CASES; i++) {
            int known = 1 + i % DATES.size();
            List<String> dates = new ArrayList<>(Collections.nCopies(DATES.size(), ""));
            for (int date = 0; date < known; date++) {
                LocalDate day = TODAY.minusDays(200 - 14L * date);
                dates.set(date, "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
            }
            lines.add("Đinh Thị Hương Giang;20/03/1994;Nữ;%s;%s;tốt nghiệp trung học phổ thông;%s"
                    .formatted(
                            TestCases.citizenId("1994-03-20", "FEMALE"),
                            CELLS.get(i % CELLS.size()),
                            String.join(";", dates)));
        }
        return new SourceFile("ho-so.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
