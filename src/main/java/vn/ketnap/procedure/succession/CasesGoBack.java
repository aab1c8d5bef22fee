package vn.ketnap.procedure.succession;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.GoesBack;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.AdmissionCase;
import vn.ketnap.procedure.casefile.AdmissionCases;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.EarlierPlaces;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.Steps;

/** Cases that followed their units go back with them, as long as nobody has done a step in between. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CasesGoBack implements GoesBack<CasesGoBack.Before> {

    static final String KIND = "CASE";

    private final AdmissionCases cases;
    private final EarlierPlaces earlier;
    private final Steps steps;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CasesGoBack(
            AdmissionCases cases,
            EarlierPlaces earlier,
            Steps steps,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.earlier = earlier;
        this.steps = steps;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A case before it moved.
     *
     * @param acts what people had done to it until then
     */
    record Before(CaseUnits units, long acts) {}

    /** How many entries of the journal are about what people did. */
    static long acts(JdbcClient jdbc, long caseId) {
        return jdbc.sql("select count(*) from journal_entry where case_id = :id and step <> :followed")
                .param("id", caseId)
                .param("followed", FollowingCases.WHAT)
                .query(Long.class)
                .single();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Before> before() {
        return Before.class;
    }

    @Override
    public Optional<String> workedOn(String number, Before before) {
        return acts(jdbc, before.units().caseId()) > before.acts() ? Optional.of(number) : Optional.empty();
    }

    @Override
    public void back(String number, Before before, String actor) {
        AdmissionCase file = cases.findWhole(before.units().caseId()).orElseThrow();
        file.handOver(before.units());
        earlier.back(before.units());
        steps.note(
                new StepContext(file, actor, clock.today(), null, null),
                FollowingCases.WHAT,
                "Rút lại việc chuyển theo đơn vị: hồ sơ về lại nơi đã xem xét trước khi chuyển");
        events.publishEvent(new CaseMoved(file));
    }

    @Override
    public List<String> heldBy(Collection<String> units) {
        cases.flush();
        return jdbc.sql(
                        """
                        select number from admission_case where cell_code in (:units) or section_code in (:units)
                          or grassroots_code in (:units) or superior_code in (:units) order by id""")
                .param("units", units)
                .query(String.class)
                .list();
    }
}
