package vn.ketnap.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import vn.ketnap.vocabulary.Role;

@Entity
class Officer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String userId;
    private String fullName;
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unitCode;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String post;

    protected Officer() {}

    Officer(OfficerRow row) {
        userId = row.userId();
        role = row.role();
        unitCode = row.unitCode();
        update(row);
    }

    void update(OfficerRow row) {
        fullName = row.fullName();
        email = row.email();
        validFrom = row.validFrom();
        validTo = row.validTo();
        post = row.post();
    }

    void rename(Person person) {
        if (person != null) {
            fullName = person.fullName();
            email = person.email();
        }
    }

    OfficerRow row() {
        return new OfficerRow(userId, fullName, email, role, unitCode, validFrom, validTo, post);
    }
}
