package vn.ketnap.procedure.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Tests on cases whose dossier is complete, brought to the admission stage by their dates alone. */
abstract class ReadyCases {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    TestCases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    CaseDesk desk;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    private NominatePerson nominations;

    @Autowired
    private Helpers helpers;

    /** A complete dossier of the cell on {@link #TODAY}, on which the clock then stands. */
    CaseFile ready(String cell) {
        return ready(cell, Map.of());
    }

    /** As above, of a person who differs from the usual one. */
    CaseFile ready(String cell, Map<String, Object> person) {
        clock.moveTo(TODAY);
        Map<String, Object> values = TestCases.nomination(cell, TODAY.minusDays(200), person);
        return transactions.execute(status -> {
            CaseFile file = nominations.nominate(values, TestOrganization.login("cell-secretary." + cell));
            Map.of(
                            DateKind.HELPER_ASSIGNED, 190,
                            DateKind.CERTIFICATE_ISSUED, 150,
                            DateKind.APPLICATION, 100,
                            DateKind.DOSSIER_START, 100,
                            DateKind.CV_CERTIFIED, 20,
                            DateKind.INTRODUCTION, 15,
                            DateKind.OPINIONS, 10)
                    .forEach((kind, days) -> desk.record(file.id(), kind, TODAY.minusDays(days)));
            file.assignHelper(Long.parseLong(member(cell, 0)));
            desk.enter(file.id(), Stage.ADMISSION);
            return file;
        });
    }

    /** Completes steps with the usual answers, one a day, and leaves the clock on the day after the last. */
    CaseFile after(CaseFile file, String... steps) {
        for (String step : List.of(steps)) {
            cases.complete(step, file, Map.of());
            clock.moveTo(clock.today().plusDays(1));
        }
        return cases.reload(file);
    }

    /** The case with another date. */
    CaseFile with(CaseFile file, DateKind kind, LocalDate date) {
        transactions.executeWithoutResult(status -> desk.record(file.id(), kind, date));
        return cases.reload(file);
    }

    /** Id of an official member of a cell, by name. */
    String member(String cell, int position) {
        return helpers.choices(cell).get(position).value();
    }

    /** What stands against one field, article included. */
    static List<String> of(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .toList();
    }
}
