package vn.ketnap.admission;

import org.springframework.stereotype.Component;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;

/** The article behind a refusal, as the regulation says it that the case is under. */
@Component
public class Articles {

    private final Regulations regulations;

    Articles(Regulations regulations) {
        this.regulations = regulations;
    }

    /** For screens, with a caution when the rule is not sure. */
    public String of(Requirement requirement, CaseFile file) {
        return regulations.basis(requirement, file.regulation()).text();
    }
}
