package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.ketnap.platform.OwnWords;

/** What a body concludes on a person before it votes. */
public record Findings(
        @NotBlank @Size(max = 2000) String cv,
        @OwnWords @NotBlank @Size(max = 2000) String strengths,
        @NotBlank @Size(max = 2000) String weaknesses) {}
