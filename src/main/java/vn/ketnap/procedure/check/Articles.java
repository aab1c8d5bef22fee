package vn.ketnap.procedure.check;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;

/** The article behind a refusal, as the regulation says it that the case is under. */
@Component
public class Articles {

    private final Regulations regulations;
    private final LawInForce law;

    Articles(Regulations regulations, LawInForce law) {
        this.regulations = regulations;
        this.law = law;
    }

    /** For screens, with a caution when the rule is not sure. */
    public String of(Requirement requirement, CaseFile file) {
        return of(requirement, law.now(file));
    }

    /** As above, as a given version says it. */
    public String of(Requirement requirement, String regulation) {
        return regulations.basis(requirement, regulation).text();
    }
}
