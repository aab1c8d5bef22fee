package vn.ketnap.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;

/** What a unit was called and under which unit it stood until a day. */
@Entity
class UnitPast {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String unitCode;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private String name;
    private String parentCode;

    protected UnitPast() {}

    UnitPast(UnitView unit, LocalDate validUntil) {
        this.unitCode = unit.code();
        this.validFrom = unit.validFrom();
        this.validUntil = validUntil;
        this.name = unit.name();
        this.parentCode = unit.parentCode();
    }

    /** Whether it says of the unit what is to be its present again. */
    boolean isOf(UnitView unit) {
        return unitCode.equals(unit.code())
                && validFrom.equals(unit.validFrom())
                && name.equals(unit.name())
                && Objects.equals(parentCode, unit.parentCode());
    }

    View view() {
        return new View(unitCode, validFrom, validUntil, name, parentCode);
    }

    /** The same without the database. */
    record View(String code, LocalDate from, LocalDate until, String name, String parentCode) {}
}
