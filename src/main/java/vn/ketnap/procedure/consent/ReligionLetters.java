package vn.ketnap.procedure.consent;

import jakarta.validation.Valid;
import vn.ketnap.regulation.ConsentKind;

/** The two letters that a follower of a religion needs before the procedure, in a form that calls this block {@code religion}. */
public record ReligionLetters(@Valid Letter request, @Valid Letter agreement) implements Letters {

    /** Nothing stated yet. */
    public static final ReligionLetters NONE = new ReligionLetters(Letter.BLANK, Letter.BLANK);

    @Override
    public Letter of(ConsentKind kind) {
        return switch (kind) {
            case RELIGION_REQUEST -> request;
            case RELIGION_AGREEMENT -> agreement;
            default -> null;
        };
    }

    @Override
    public String field(ConsentKind kind) {
        return Consents.camel(kind);
    }
}
