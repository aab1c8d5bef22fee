package vn.ketnap.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.amendment.CasesByLaw.Decision;
import vn.ketnap.amendment.CasesByLaw.Effect;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.table.RuleTables;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.DateKind;

/** Cases are put under another version by a recorded decision, with what it means for them shown before. */
@KetNapTest
class CasesByLawTest {

    private static final LocalDate VOTED = LocalDate.of(2026, 9, 7);
    private static final LocalDate DECIDED = LocalDate.of(2026, 9, 8);
    private static final Draft NEXT =
            new Draft("R2027A", "R2026B", "12-QĐ/TW", LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 1));

    @Autowired
    CasesByLaw byLaw;

    @Autowired
    RuleReleases rules;

    @Autowired
    Releases releases;

    @Autowired
    RuleTables tables;

    @Autowired
    TestCases cases;

    @Autowired
    LawInForce law;

    @Autowired
    Register register;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void released() {
        asShipped();
        SourceFile shorter = Books.changed(RuleCheck.table(tables.inForce(), "timeLimits"), lines -> {
            String row = RuleCheck.table(tables.inForce(), "timeLimits").rows().stream()
                    .filter(each -> each.values().get(0).equals("\"T09\"")
                            && each.tests().get(1).contains("R2026B"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            lines.copy(row, "T09_R2027A")
                    .set("T09_R2027A", "Phiên bản quy định", "R2027A")
                    .set("T09_R2027A", "Số lượng", "30");
        });
        rules.release(rules.propose(NEXT, shorter, "quantri"), "quantri2");
    }

    @AfterEach
    void asShipped() {
        jdbc.sql(
                        "update admission_case set regulation = 'R2026B', chosen_regulation = null where regulation = 'R2027A'")
                .update();
        jdbc.sql("update deadline set regulation = 'R2026B' where regulation = 'R2027A'")
                .update();
        jdbc.sql("update rule_edition set edition = edition + 1, release_id = null")
                .update();
        jdbc.sql("update rule_release set base_release = null").update();
        jdbc.sql("delete from rule_release").update();
        releases.reload();
    }

    @Test
    void aVotedCaseFollowsTheDecisionWithItsDeadlines() {
        CaseFile file = cases.before("recordAdmissionDecision", TestOrganization.ORDINARY_CELL, VOTED);
        DeadlineView before = open(file);
        assertThat(version("R2026B").cases()).anySatisfy(line -> {
            assertThat(line.number()).isEqualTo(file.number());
            assertThat(line.voted()).isTrue();
        });

        Effect effect = byLaw.check(decision(file)).get(0);
        assertThat(effect.refused()).isFalse();
        assertThat(effect.text()).contains("theo R2027A, do");
        assertThat(effect.moved())
                .anySatisfy(moved -> assertThat(moved.oldDue()).isEqualTo(before.dueDate()));
        assertThat(cases.reload(file).regulation()).isEqualTo("R2026B");
        byLaw.apply(decision(file), "quantri");

        CaseFile after = cases.reload(file);
        assertThat(after.regulation()).isEqualTo("R2027A");
        assertThat(after.bound(Matter.ADMISSION).decidingCode())
                .isEqualTo(file.bound(Matter.ADMISSION).decidingCode());
        assertThat(law.of(after, DateKind.ADMISSION_DECISION, DECIDED)).isEqualTo("R2027A");
        assertThat(law.of(after, DateKind.MEMBER_CV, DECIDED)).isEqualTo("R2026B");
        assertThat(open(after).regulation()).isEqualTo("R2027A");
        assertThat(open(after).dueDate()).isBefore(before.dueDate());
        assertThat(register.papers(after, PaperKind.LAW_CHANGE))
                .singleElement()
                .satisfies(paper -> assertThat(paper.date()).isEqualTo(DECIDED));
        assertThat(version("R2027A").cases())
                .extracting(CasesByLaw.Line::number)
                .contains(file.number());
        clock.moveTo(LocalDate.of(2026, 9, 28));
        assertThat(cases.complete("recordAdmissionDecision", after, Map.of())).isNotNull();
    }

    @Test
    void allGoOrNone() {
        CaseFile file = cases.before("recordAdmissionDecision", TestOrganization.ORDINARY_CELL, VOTED);
        Decision twice =
                new Decision("R2027A", "45-QĐ/TU", DECIDED, "Nguyễn Văn Ký", List.of(file.number(), "HS-1900-0000001"));

        assertThatThrownBy(() -> byLaw.apply(twice, "quantri")).isInstanceOf(NoSuchElementException.class);
        byLaw.apply(decision(file), "quantri");
        assertThatThrownBy(() -> byLaw.apply(decision(file), "quantri"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("đang theo văn bản này");
    }

    @Test
    void aDecisionWithoutItsPaperIsRefused() {
        CaseFile file = cases.open(TestOrganization.ORDINARY_CELL, VOTED);
        assertThatThrownBy(() -> byLaw.check(new Decision("R1999A", "", null, " ", List.of())))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder("version", "number", "signer", "date", "numbers"));
        assertThatThrownBy(() -> byLaw.check(new Decision(
                        "R2027A", "45-QĐ/TU", DECIDED.plusYears(5), "Nguyễn Văn Ký", List.of(file.number()))))
                .hasMessageContaining("không được sau hôm nay");
        clock.moveTo(DECIDED);
        assertThat(byLaw.check(decision(file)).get(0).text()).contains("vẫn theo quy định của ngày ấy");
    }

    private static Decision decision(CaseFile file) {
        return new Decision("R2027A", "45-QĐ/TU", DECIDED, "Nguyễn Văn Ký", List.of(file.number()));
    }

    private CasesByLaw.Version version(String id) {
        return byLaw.overview().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DeadlineView open(CaseFile file) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals("T09"))
                .findFirst()
                .orElseThrow();
    }
}
