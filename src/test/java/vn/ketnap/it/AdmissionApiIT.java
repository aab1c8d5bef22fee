package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.model.FormFile;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** One person from nomination to official member, all of it as Tasklist sends it. */
@KetNapTest
class AdmissionApiIT {

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Test
    void aPersonBecomesAnOfficialMember() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        List<String> gaps = new ArrayList<>();

        List<String> done = run.toTheEnd(number, (task, values) -> {
            gaps.addAll(missingInForm(task));
            run.complete(number, task, values);
        });

        assertThat(gaps).isEmpty();
        assertThat(done)
                .startsWith("recordSympathizerResolution", "reviewSympathizer")
                .contains("recordCellAdmissionVote", "recordCommitteeAdmissionVote", "registerMember")
                .endsWith("handOverCard");
        CaseFile file = run.file(number);
        assertThat(file.status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(file.decisionDate()).isPresent();
        assertThat(file.ceremonyDate()).isPresent();
        assertThat(file.officialDate())
                .hasValue(file.ceremonyDate().orElseThrow().plusMonths(12));
        assertThat(file.date(DateKind.CONFIRMATION_DECISION).orElseThrow())
                .isAfterOrEqualTo(file.officialDate().orElseThrow());
        votesAreStoredWithTheirFigures(file);
        everyDeadlineIsMetAndNamesItsArticle(file);
        theEngineIsDone(number);
    }

    private void votesAreStoredWithTheirFigures(CaseFile file) {
        var votes = database.queryForList("select * from resolution where case_id = ?", file.id());
        assertThat(votes)
                .extracting(vote -> vote.get("KIND"))
                .contains(
                        "SYMPATHIZER",
                        "CELL_ADMISSION",
                        "COMMITTEE_ADMISSION",
                        "ADMISSION_DECISION",
                        "CELL_CONFIRMATION",
                        "CONFIRMATION_DECISION");
        assertThat(votes).allSatisfy(vote -> {
            assertThat(vote.get("REACHED")).isEqualTo(true);
            assertThat((Integer) vote.get("YES_VOTES"))
                    .isGreaterThanOrEqualTo((Integer) vote.get("NEEDED_VOTES"))
                    .isPositive();
            assertThat((Integer) vote.get("ELIGIBLE")).isPositive();
            assertThat((String) vote.get("LEGAL_BASIS")).isNotBlank();
        });
    }

    private void everyDeadlineIsMetAndNamesItsArticle(CaseFile file) {
        var deadlines = database.queryForList("select * from deadline where case_id = ?", file.id());
        assertThat(deadlines).hasSizeGreaterThan(5).allSatisfy(deadline -> {
            assertThat(deadline.get("STATE")).isIn("MET", "LATE");
            assertThat((String) deadline.get("LEGAL_BASIS")).isNotBlank();
            assertThat(deadline.get("MET_ON")).isNotNull();
        });
    }

    private void theEngineIsDone(String number) {
        assertThat(count("select count(*) from act_ru_execution where business_key_ = ?", number))
                .isZero();
        assertThat(count(
                        "select count(*) from act_hi_procinst where business_key_ = ? and state_ <> 'COMPLETED'",
                        number))
                .isZero();
    }

    /** Lists to choose from and values to show that the form asks for and the server does not give. */
    private List<String> missingInForm(OpenTask task) {
        JsonNode given = run.as(TestOrganization.login(task.group()))
                .formVariables(task.id())
                .expect(200)
                .body();
        List<String> missing = new ArrayList<>();
        FormFile.all().stream()
                .filter(form -> form.task().equals(task.taskId()))
                .forEach(form -> {
                    for (String key : form.choiceKeys()) {
                        if (!given.path(key).path("type").asText().equals("Json")) {
                            missing.add(task.taskId() + ": no list " + key);
                        }
                    }
                    Set<String> shown = form.shownKeys();
                    shown.stream()
                            .filter(key -> !given.has(key))
                            .forEach(key -> missing.add(task.taskId() + ": no value " + key));
                });
        return missing;
    }

    private int count(String sql, Object... arguments) {
        return database.queryForObject(sql, Integer.class, arguments);
    }
}
