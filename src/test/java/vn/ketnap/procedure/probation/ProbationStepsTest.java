package vn.ketnap.procedure.probation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class ProbationStepsTest {

    @Autowired
    TestCases cases;

    @Test
    void theRecordsOfANewMemberFollowTheCeremonyAndHaveTheirOwnNumber() {
        CaseFile first = cases.before("registerMember", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        String before = first.ceremonyDate().orElseThrow().minusDays(1).toString();

        assertThat(cases.refused("registerMember", first, Map.of("cvOn", before, "cvNumber", "12 AH")))
                .extracting(Problem::field, Problem::article)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("cvOn", "38-HD/BTCTW, mục I.2.2"),
                        org.assertj.core.groups.Tuple.tuple("cvNumber", ""));

        cases.complete("registerMember", first, Map.of("cvNumber", "654321 AHI"));
        assertThat(cases.reload(first).date(DateKind.MEMBER_CV)).isPresent();

        CaseFile second = cases.before("registerMember", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        assertThat(cases.refused("registerMember", second, Map.of("cvNumber", "654321 AHI")))
                .extracting(Problem::field)
                .containsExactly("cvNumber");
    }

    @Test
    void whetherAMemberIsIntroducedToTheResidenceFollowsTheTable() {
        CaseFile file = cases.before("introduceToResidence", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        Map<String, Object> nowhere = new HashMap<>();
        nowhere.put("receivingCommittee", null);

        assertThat(cases.refused("introduceToResidence", file, nowhere))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("receivingCommittee");
                    assertThat(problem.article()).contains("213-QĐ/TW");
                });

        nowhere.put("situation", "SAME_PLACE");
        cases.complete("introduceToResidence", file, nowhere);
        assertThat(cases.reload(file).date(DateKind.RESIDENCE_INTRODUCTION)).isPresent();
    }
}
