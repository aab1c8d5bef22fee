package vn.ketnap.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Somebody does the work of an officer for some days. */
@Entity
class Substitution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String officer;
    private String substitute;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String namedBy;
    private LocalDate namedOn;
    private LocalDate endedOn;
    private String endedBy;

    protected Substitution() {}

    Substitution(
            String officer,
            String substitute,
            LocalDate validFrom,
            LocalDate validTo,
            String namedBy,
            LocalDate namedOn) {
        this.officer = officer;
        this.substitute = substitute;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.namedBy = namedBy;
        this.namedOn = namedOn;
    }

    long id() {
        return id;
    }

    String officer() {
        return officer;
    }

    String substitute() {
        return substitute;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Last day; the day before it was ended where somebody did that. */
    LocalDate lastDay() {
        return endedOn == null ? validTo : endedOn.minusDays(1);
    }

    String namedBy() {
        return namedBy;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !lastDay().isBefore(validFrom)
                && !validFrom.isAfter(to)
                && !lastDay().isBefore(from);
    }

    boolean concerns(String login) {
        return officer.equals(login) || substitute.equals(login);
    }

    /** Over from that day on. */
    void end(LocalDate day, String login) {
        endedOn = day;
        endedBy = login;
    }
}
