package vn.ketnap.procedure.admission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** One reason for which a dossier went back, kept for the statistics. */
@Entity
class DossierReturn {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_return_seq")
    @SequenceGenerator(name = "dossier_return_seq", allocationSize = 20)
    private Long id;

    private Long caseId;
    private LocalDate returnedOn;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    protected DossierReturn() {}

    DossierReturn(long caseId, LocalDate returnedOn, ReturnReason reason) {
        this.caseId = caseId;
        this.returnedOn = returnedOn;
        this.reason = reason;
    }
}
