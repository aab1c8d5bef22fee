package vn.ketnap.procedure.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import vn.ketnap.vocabulary.Stage;

/** A case entered a stage; it may enter one again. */
@Entity
class StageEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_entry_seq")
    @SequenceGenerator(name = "stage_entry_seq", allocationSize = 50)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate enteredOn;

    protected StageEntry() {}

    StageEntry(Long caseId, Stage stage, LocalDate enteredOn) {
        this.caseId = caseId;
        this.stage = stage;
        this.enteredOn = enteredOn;
    }

    CaseHistory.Entered view() {
        return new CaseHistory.Entered(stage, enteredOn);
    }
}
