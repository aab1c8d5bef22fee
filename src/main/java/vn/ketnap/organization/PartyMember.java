package vn.ketnap.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class PartyMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String fullName;
    private LocalDate birthDate;
    private String cellCode;
    private LocalDate partyDate;
    private LocalDate officialDate;
    private LocalDate sinceInGrassroots;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    private String userId;
    /** The person whose case brought the member; null for whoever was only imported. */
    private Long applicantId;

    private LocalDate confirmedOn;
    private LocalDate leftOn;

    protected PartyMember() {}

    PartyMember(MemberRow row) {
        code = row.code();
        update(row);
    }

    PartyMember(AdmittedMember admitted) {
        status = MemberStatus.ACTIVE;
        follow(admitted);
    }

    /** A case knows the dates of the membership; what a file has said of the person otherwise stays. */
    void follow(AdmittedMember admitted) {
        applicantId = admitted.applicantId();
        if (code == null) {
            fullName = admitted.fullName();
            birthDate = admitted.birthDate();
        }
        if (code == null || officialDate == null) {
            cellCode = admitted.cellCode();
        }
        if (admitted.sinceInGrassroots() != null && (code == null || sinceInGrassroots == null)) {
            sinceInGrassroots = admitted.sinceInGrassroots();
        }
        partyDate = admitted.partyDate();
        officialDate = admitted.officialDate();
        confirmedOn = admitted.confirmedOn();
        leftOn = admitted.leftOn();
    }

    boolean isOf(long applicant) {
        return applicantId != null && applicantId == applicant;
    }

    /** An import names a member whom only a case had brought. */
    /** The case that knew the dates is taken back. */
    void release() {
        applicantId = null;
    }

    void give(String newCode) {
        code = newCode;
    }

    void update(MemberRow row) {
        fullName = row.fullName();
        birthDate = row.birthDate();
        cellCode = row.cellCode();
        partyDate = row.partyDate();
        officialDate = row.officialDate();
        sinceInGrassroots = row.sinceInGrassroots();
        status = row.status();
        userId = row.userId();
        leftOn = null;
    }

    MemberRow row() {
        return new MemberRow(
                code, fullName, birthDate, cellCode, partyDate, officialDate, sinceInGrassroots, status, userId);
    }

    MemberView view() {
        return new MemberView(
                id,
                code,
                fullName,
                birthDate,
                cellCode,
                partyDate,
                officialDate,
                sinceInGrassroots,
                status,
                userId,
                confirmedOn,
                leftOn);
    }

    /** What a case told; null for whoever was only imported. */
    RegisterSnapshot.Admitted admitted() {
        return applicantId == null ? null : new RegisterSnapshot.Admitted(id, row(), leftOn);
    }
}
