package vn.ketnap.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import vn.ketnap.vocabulary.UnitType;

@Entity
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitType type;

    private String parentCode;

    @Enumerated(EnumType.STRING)
    private UnitNature nature;

    private LocalDate validFrom;
    private LocalDate validTo;
    private boolean authorized;
    private LocalDate authorizedFrom;
    private LocalDate authorizedTo;
    private boolean delegated;
    private boolean directlyUnderProvince;
    private boolean youthUnion;
    private boolean tradeUnion;
    private String successorCode;
    private String nextParentCode;
    private LocalDate nextParentFrom;
    private String paperPlace;
    private Integer committeeSeats;
    private Integer committeeVacant;
    private Integer standingSeats;
    private Integer standingVacant;
    private Integer permanentSeats;
    private LocalDate seatsSince;

    protected Unit() {}

    /** Without its successor, which may not be stored yet. */
    Unit(UnitView view) {
        code = view.code();
        update(view);
        successorCode = null;
    }

    void update(UnitView view) {
        name = view.name();
        type = view.type();
        parentCode = view.parentCode();
        nature = view.nature();
        validFrom = view.validFrom();
        validTo = view.validTo();
        authorized = view.authorized();
        authorizedFrom = view.authorizedFrom();
        authorizedTo = view.authorizedTo();
        delegated = view.delegated();
        directlyUnderProvince = view.directlyUnderProvince();
        youthUnion = view.youthUnion();
        tradeUnion = view.tradeUnion();
        successorCode = view.successorCode();
        nextParentCode = view.nextParentCode();
        nextParentFrom = view.nextParentFrom();
        paperPlace = view.paperPlace();
        committeeSeats = view.seats().committee();
        committeeVacant = view.seats().committeeVacant();
        standingSeats = view.seats().standing();
        standingVacant = view.seats().standingVacant();
        permanentSeats = view.seats().permanent();
        seatsSince = view.seats().since();
    }

    /** Nothing hangs on its neighbours any more, so that it can go. */
    void detach() {
        parentCode = null;
        successorCode = null;
        nextParentCode = null;
    }

    UnitView view() {
        return new UnitView(
                code,
                name,
                type,
                parentCode,
                nature,
                validFrom,
                validTo,
                authorized,
                authorizedFrom,
                authorizedTo,
                delegated,
                directlyUnderProvince,
                youthUnion,
                tradeUnion,
                successorCode,
                nextParentCode,
                nextParentFrom,
                paperPlace,
                new Seats(committeeSeats, committeeVacant, standingSeats, standingVacant, permanentSeats, seatsSince));
    }
}
