package vn.ketnap.engine.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;

/** The people who were approved for an awareness class and have none yet, for the form that opens one. */
@Component
public class WaitingForClass {

    private final ClassCases waiting;
    private final CaseDesk cases;
    private final UnitTree units;
    private final SystemAuthority own;

    WaitingForClass(ClassCases waiting, CaseDesk cases, UnitTree units, SystemAuthority own) {
        this.waiting = waiting;
        this.cases = cases;
        this.units = units;
        this.own = own;
    }

    /** A person by the number of the case. */
    public record Person(String number, String name, String cell, String center) {}

    /** Those of one centre, who waits longest first. The caller has been checked before. */
    @Transactional(readOnly = true)
    public List<Person> of(String center) {
        Map<String, Long> ids = cases.idsOf(own.call(() -> waiting.waitingForClass(center)));
        Map<Long, CaseFile> files = cases.files(ids.values());
        return ids.values().stream()
                .map(files::get)
                .map(file -> new Person(
                        file.number(),
                        file.applicant().fullName(),
                        units.unit(file.cellCode()).name(),
                        center))
                .toList();
    }
}
