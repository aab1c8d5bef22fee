package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a body concludes on a person before it votes. */
public record Findings(
        @NotBlank @Size(max = 2000) String cv,
        @NotBlank @Size(max = 2000) String strengths,
        @NotBlank @Size(max = 2000) String weaknesses) {}
