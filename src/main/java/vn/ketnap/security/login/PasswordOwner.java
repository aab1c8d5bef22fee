package vn.ketnap.security.login;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Whose password it is; each text may be null or empty. */
public record PasswordOwner(String login, String fullName, String email) {

    private static final int SHORTEST = 4;

    public PasswordOwner {
        login = Objects.requireNonNullElse(login, "");
        fullName = Objects.requireNonNullElse(fullName, "");
        email = Objects.requireNonNullElse(email, "");
    }

    /** Whether the password holds the login, the name or the address, however they are spelled. */
    boolean isNamedIn(String password) {
        String plain = letters(password);
        String[] names = fullName.strip().split("\\s+");
        Stream<String> given = Stream.of(fullName, names[names.length - 1], login, email.split("@", 2)[0]);
        return Stream.concat(given, Arrays.stream(login.split("\\W+")))
                .map(PasswordOwner::letters)
                .filter(part -> part.length() >= SHORTEST)
                .anyMatch(plain::contains);
    }

    /** Lower-case letters and digits without Vietnamese marks. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]", "");
    }
}
