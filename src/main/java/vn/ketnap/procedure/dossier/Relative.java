package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.regulation.Relation;

/**
 * One relative of the curriculum vitae: one row of the plan of the verification.
 *
 * @param born year, or date as dd/MM/yyyy
 * @param livesAt where the relative lives and works, null for a dead one
 */
record Relative(
        @NotNull Relation relation,
        @NotBlank @Size(max = 120) String fullName,
        @NotBlank @Size(max = 10) String born,
        Boolean dead,
        Boolean partyMember,
        @Size(max = 300) String livesAt) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    boolean isAlive() {
        return !Boolean.TRUE.equals(dead);
    }

    boolean isParent() {
        return relation == Relation.FATHER || relation == Relation.MOTHER;
    }

    Optional<LocalDate> bornOn() {
        return born(born);
    }

    /** A year counts from its first day; empty when it is neither a year nor a date. */
    static Optional<LocalDate> born(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.matches("\\d{4}") ? "01/01/" + text : text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    RelativeView view() {
        return RelativeView.person(relation, fullName, born, isAlive(), Boolean.TRUE.equals(partyMember), livesAt);
    }
}
