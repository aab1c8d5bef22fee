package vn.ketnap.admission;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.regulation.CompetentCommittee;
import vn.ketnap.regulation.CompetentCommittee.Decider;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.UnitKind;

/** Binds a case to the regulation of a day and to the committee that decides under it (294-QĐ/TW, 4.3.2). */
@Component
public class CaseBinding {

    private final Regulations regulations;
    private final UnitTree units;

    CaseBinding(Regulations regulations, UnitTree units) {
        this.regulations = regulations;
        this.units = units;
    }

    /** Binds the case as of the day of the cell's vote or of the start of confirmation. */
    public void bind(CaseFile file, LocalDate on) {
        String regulation = regulations.versionOn(on).id();
        CompetentCommittee committee = competent(file, regulation, on);
        String deciding = committee.decider() == Decider.GRASSROOTS ? file.grassrootsCode() : file.superiorCode();
        file.bind(regulation, deciding, committee.committeeVote(), committee.appraisal());
    }

    /** The body that decides the case under the regulation it is bound to. */
    public CompetentCommittee competent(CaseFile file, LocalDate on) {
        return competent(file, file.regulation(), on);
    }

    private CompetentCommittee competent(CaseFile file, String regulation, LocalDate on) {
        UnitKind kind = UnitKind.valueOf(units.unitKind(file.cellCode(), on));
        return regulations.competentCommittee(kind, false, regulation);
    }
}
