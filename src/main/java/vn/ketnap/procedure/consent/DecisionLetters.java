package vn.ketnap.procedure.consent;

import jakarta.validation.Valid;
import org.springframework.util.StringUtils;
import vn.ketnap.regulation.ConsentKind;

/** The letters that a decision may need, in a form that calls this block {@code consent}. */
public record DecisionLetters(
        @Valid Letter age,
        @Valid Letter education,
        @Valid Letter political,
        @Valid Letter readmission,
        @Valid Letter privateOwner,
        @Valid Letter foreignSpouse,
        @Valid Letter dignitary)
        implements Letters {

    /** Nothing stated yet. */
    public static final DecisionLetters NONE = new DecisionLetters(
            Letter.BLANK, Letter.BLANK, Letter.BLANK, Letter.BLANK, Letter.BLANK, Letter.BLANK, Letter.BLANK);

    @Override
    public Letter of(ConsentKind kind) {
        return switch (kind) {
            case AGE -> age;
            case EDUCATION -> education;
            case POLITICAL -> political;
            case READMISSION -> readmission;
            case PRIVATE_OWNER -> privateOwner;
            case FOREIGN_SPOUSE -> foreignSpouse;
            case DIGNITARY -> dignitary;
            case RELIGION_REQUEST, RELIGION_AGREEMENT -> null;
        };
    }

    @Override
    public String field(ConsentKind kind) {
        return "consent" + StringUtils.capitalize(Consents.camel(kind));
    }
}
