package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/** Numbers of people and votes as somebody may send them past the form: never cut, never guessed. */
@KetNapTest
class NumbersIT {

    private static final List<Object> NO_COUNTS =
            List.of(8.5, 12.5, -1, 100_000, "8.5", "0x0c", "١٢", true, List.of(12), Map.of("value", 12));

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Test
    void aNumberThatIsNoneIsRefusedWithItsFieldAndNothingIsStored() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "recordSympathizerResolution");
        refuses(number, "recordSympathizerResolution", "voteYes", "Tán thành");
        refuses(number, "recordSympathizerResolution", "attendanceTotalOfficial", "Tổng số đảng viên chính thức");
        run.upTo(number, "recordIntroductions");
        refuses(number, "recordIntroductions", "unionYes", "");
        refuses(number, "recordIntroductions", "unionNo", "");
        run.upTo(number, "recordOpinions");
        refuses(number, "recordOpinions", "organizationsYes", "");
        run.upTo(number, "recordCommitteeAdmissionVote");
        refuses(number, "recordCommitteeAdmissionVote", "attendancePresent", "Có mặt");
        run.upTo(number, "recordCeremony");
        refuses(number, "recordCeremony", "present", "");
    }

    private void refuses(String number, String task, String field, String label) {
        var before = Stored.rows(database);
        for (Object value : NO_COUNTS) {
            TasklistApi.Answer answer = run.submit(number, task, Map.of(field, value));
            answer.expect(400);
            assertThat(answer.body().path("problems"))
                    .as("%s.%s = %s", task, field, value)
                    .filteredOn(problem -> problem.path("field").asText().equals(field))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path("message").asText())
                            .startsWith(label)
                            .containsPattern("Phải là số nguyên từ 0 trở lên|Không quá 9999"));
        }
        assertThat(Stored.rows(database)).isEqualTo(before);
    }
}
