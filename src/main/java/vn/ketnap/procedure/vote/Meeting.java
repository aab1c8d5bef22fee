package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The meeting that a resolution comes from. */
public record Meeting(
        @NotNull LocalDate date,
        @Size(max = 200) String place,
        @NotBlank @Size(max = 120) String chair,
        @NotBlank @Size(max = 120) String secretary) {

    Meeting on(LocalDate day) {
        return new Meeting(day, place, chair, secretary);
    }
}
