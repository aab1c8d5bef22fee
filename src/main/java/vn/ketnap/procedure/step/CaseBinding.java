package vn.ketnap.procedure.step;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.Bound;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.CompetentCommittee;
import vn.ketnap.regulation.CompetentCommittee.Decider;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.UnitTraits;

/** Binds a case to the regulation of a day and to the committee that decides under it (294-QĐ/TW, 4.3.2). */
@Component
public class CaseBinding {

    private final Regulations regulations;
    private final UnitTree units;

    CaseBinding(Regulations regulations, UnitTree units) {
        this.regulations = regulations;
        this.units = units;
    }

    /** Id of the version in force on a day, that of the case when the day is null. */
    public String lawOn(LocalDate day, CaseFile file) {
        return day == null ? file.regulation() : regulations.versionOn(day).id();
    }

    /** Puts the case under the law of a day until the cell votes: who decides is left for that vote to settle. */
    public void govern(CaseFile file, LocalDate on) {
        file.govern(lawOn(on, file));
    }

    /** Binds what is decided as of the day of the cell's vote on it. */
    public void bind(CaseFile file, Matter matter, LocalDate on) {
        file.bind(matter, boundOn(file, on));
    }

    /** Binds anew after the day of the cell's vote was corrected, but only when the two days differ in law or authority. */
    public void rebind(CaseFile file, Matter matter, LocalDate wrong, LocalDate corrected) {
        Bound right = boundOn(file, corrected);
        if (!right.equals(boundOn(file, wrong))) {
            file.bind(matter, right);
        }
    }

    /** What a vote of the cell on that day binds. */
    public Bound boundOn(CaseFile file, LocalDate on) {
        return boundOn(file, units.chainOf(file.cellCode()), on);
    }

    /** The same if the case belonged to the cell of that chain. */
    public Bound boundOn(CaseFile file, UnitChain chain, LocalDate on) {
        return boundUnder(lawOn(on, file), file, chain, on);
    }

    /** What a vote on that day would have bound under another version. */
    public Bound boundUnder(String regulation, CaseFile file, LocalDate on) {
        return boundUnder(regulation, file, units.chainOf(file.cellCode()), on);
    }

    private Bound boundUnder(String regulation, CaseFile file, UnitChain chain, LocalDate on) {
        UnitTraits traits = new UnitTraits(
                chain.armedForces(),
                chain.grassroots().authorizedOn(on),
                chain.grassroots().delegated(),
                chain.direct(),
                chain.underProvince());
        CompetentCommittee committee =
                regulations.competentCommittee(traits, file.applicant().privateOwner(), regulation);
        String deciding = (committee.decider() == Decider.GRASSROOTS ? chain.grassroots() : chain.superior()).code();
        return new Bound(regulation, deciding, committee.body(), committee.committeeVote(), committee.appraisal());
    }
}
