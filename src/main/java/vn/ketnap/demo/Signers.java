package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.Role;

/** Papers are signed by whom the register knows in that office on the day. */
@Component
@Profile("demo | test")
public class Signers {

    private static final String SIGNER = "paperSigner";
    private static final String REMOVAL = "recordRemovalDecision";

    private static final Set<String> OF_CELL = Set.of(
            "recordSympathizerResolution",
            "proposeAwarenessClass",
            "proposeDossier",
            "recordCellAdmissionVote",
            "recordCellConfirmationVote",
            "recordCellRemovalVote");

    private static final Set<String> OF_GRASSROOTS = Set.of(
            "authorizeDossier",
            "recordCommitteeAdmissionVote",
            "recordCommitteeConfirmationVote",
            "recordCommitteeRemovalVote");

    private static final Set<String> OF_DECIDING = Set.of(
            "recordAdmissionDecision", "decideAfterFailedVote", "recordConfirmationDecision", "decideThirdFailedVote");

    private final Officers officers;

    Signers(Officers officers) {
        this.officers = officers;
    }

    /** The values with the signer that the register knows; as they are when it knows none or the task has no signer. */
    public Map<String, Object> sign(String task, CaseFile file, LocalDate on, Map<String, Object> values) {
        Map<String, Object> signed = new HashMap<>(values);
        if (values.containsKey(SIGNER)) {
            holders(task, file, on).stream()
                    .map(Person::fullName)
                    .findFirst()
                    .ifPresent(name -> signed.put(SIGNER, name));
        }
        return signed;
    }

    private List<Person> holders(String task, CaseFile file, LocalDate on) {
        if (OF_CELL.contains(task)) {
            return officers.holders(Role.CELL_SECRETARY, file.cellCode(), on);
        }
        if (OF_GRASSROOTS.contains(task)) {
            return officers.holders(Role.MANAGER, file.grassrootsCode(), on);
        }
        if (task.equals(REMOVAL)) {
            return officers.holders(Role.MANAGER, file.bound(Matter.REMOVAL).decidingCode(), on);
        }
        return OF_DECIDING.contains(task) ? officers.holders(Role.MANAGER, file.decidingCode(), on) : List.of();
    }
}
