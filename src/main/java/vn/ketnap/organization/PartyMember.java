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

    protected PartyMember() {}

    PartyMember(MemberRow row) {
        code = row.code();
        update(row);
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
    }

    MemberRow row() {
        return new MemberRow(
                code, fullName, birthDate, cellCode, partyDate, officialDate, sinceInGrassroots, status, userId);
    }

    MemberView view() {
        return new MemberView(
                id, code, fullName, birthDate, cellCode, partyDate, officialDate, sinceInGrassroots, status, userId);
    }
}
