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
import vn.ketnap.vocabulary.StepIds;

/** Papers are signed by whom the register knows in that office on the day. */
@Component
@Profile("demo | test")
public class Signers {

    private static final String SIGNER = "paperSigner";

    private static final Set<String> OF_CELL = Set.of(
            StepIds.RECORD_SYMPATHIZER_RESOLUTION,
            StepIds.PROPOSE_AWARENESS_CLASS,
            StepIds.PROPOSE_DOSSIER,
            StepIds.RECORD_CELL_ADMISSION_VOTE,
            StepIds.RECORD_CELL_CONFIRMATION_VOTE,
            StepIds.RECORD_CELL_REMOVAL_VOTE,
            StepIds.REDO_CELL_ADMISSION_VOTE,
            StepIds.ASSIGN_NEW_HELPER);

    private static final Set<String> OF_GRASSROOTS = Set.of(
            StepIds.AUTHORIZE_DOSSIER,
            StepIds.RECORD_COMMITTEE_ADMISSION_VOTE,
            StepIds.RECORD_COMMITTEE_CONFIRMATION_VOTE,
            StepIds.RECORD_COMMITTEE_REMOVAL_VOTE,
            StepIds.RECORD_DISCIPLINE_DECISION,
            StepIds.REDO_COMMITTEE_ADMISSION_VOTE);

    private static final Set<String> OF_DECIDING = Set.of(
            StepIds.RECORD_ADMISSION_DECISION,
            StepIds.CANCEL_ADMISSION_DECISION,
            StepIds.REVIEW_ADMISSION,
            StepIds.REDO_ADMISSION_DECISION,
            StepIds.DECIDE_AFTER_FAILED_VOTE,
            StepIds.RECORD_CONFIRMATION_DECISION,
            StepIds.DECIDE_THIRD_FAILED_VOTE);

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
        if (task.equals(StepIds.RECORD_REMOVAL_DECISION)) {
            return officers.holders(Role.MANAGER, file.bound(Matter.REMOVAL).decidingCode(), on);
        }
        return OF_DECIDING.contains(task) ? officers.holders(Role.MANAGER, file.decidingCode(), on) : List.of();
    }
}
