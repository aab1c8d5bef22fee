package vn.ketnap.platform;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/**
 * Measures a text as a person does, by letters with all their marks. Its column has twice the room, for letters that have
 * no sign of their own; what is shorter than a name is a code, which has none.
 */
public final class LettersValidator implements ConstraintValidator<Size, CharSequence> {

    private static final int SHORTEST_NAME = 60;

    private int most;

    @Override
    public void initialize(Size size) {
        most = size.max();
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text == null || fits(text, most);
    }

    static boolean fits(CharSequence text, int most) {
        int room = most < SHORTEST_NAME ? most : 2 * most;
        return text.length() <= room && TextNormalizer.letters(text) <= most;
    }
}
