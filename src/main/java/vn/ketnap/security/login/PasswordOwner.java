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

    /** Whether the password holds the login, the name or the mailbox, in whatever case and with or without marks. */
    boolean isNamedIn(String password) {
        String[] names = fullName.strip().split("\\s+");
        String mailbox = email.split("@", 2)[0];
        Stream<String> asWritten =
                Stream.concat(Stream.of(login, mailbox, names[names.length - 1]), Arrays.stream(login.split("\\W+")));
        return letters(fullName).length() >= SHORTEST && letters(password).contains(letters(fullName))
                || asWritten
                        .map(PasswordOwner::plain)
                        .filter(part -> part.length() >= SHORTEST)
                        .anyMatch(plain(password)::contains);
    }

    /** Lower-case letters and digits without Vietnamese marks. */
    static String letters(String text) {
        return plain(text).replaceAll("[^a-z0-9]", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
