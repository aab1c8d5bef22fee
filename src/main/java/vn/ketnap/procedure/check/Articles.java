package vn.ketnap.procedure.check;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;

/** The article behind a refusal, as the regulation says it that the case is under. */
@Component
public class Articles {

    private final Regulations regulations;
    private final LawInForce law;

    private final BusinessClock clock;

    Articles(Regulations regulations, LawInForce law, BusinessClock clock) {
        this.regulations = regulations;
        this.law = law;
        this.clock = clock;
    }

    /** For screens, with a caution when the rule is not sure. */
    public String of(Requirement requirement, CaseFile file) {
        return of(requirement, law.now(file));
    }

    /** As above, as the version of today says it: for a person without a case. */
    public String today(Requirement requirement) {
        return of(requirement, regulations.versionOn(clock.today()).id());
    }

    /** As above, as a given version says it. */
    public String of(Requirement requirement, String regulation) {
        return regulations.basis(requirement, regulation).text();
    }
}
