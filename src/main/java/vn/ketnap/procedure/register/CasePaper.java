package vn.ketnap.procedure.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** A paper of a case with number, date and signer. */
@Entity
class CasePaper {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_paper_seq")
    @SequenceGenerator(name = "case_paper_seq", allocationSize = 50)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private String paperNumber;
    private LocalDate paperDate;
    private String signer;
    private Long memberId;
    private String note;

    protected CasePaper() {}

    CasePaper(long caseId, PaperKind kind, String number, LocalDate date, String signer, Long memberId, String note) {
        this.caseId = caseId;
        this.kind = kind;
        this.paperNumber = number;
        this.paperDate = date;
        this.signer = signer;
        this.memberId = memberId;
        this.note = note;
    }

    void redate(LocalDate corrected) {
        paperDate = corrected;
    }

    void annotate(String remark) {
        note = note == null ? remark : note + ". " + remark;
    }

    PaperView view() {
        return new PaperView(kind, paperNumber, paperDate, signer, memberId, note);
    }
}
