package vn.ketnap.engine.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Random passwords that the engine's policy accepts. */
@Component
class Passwords {

    static final int LENGTH = 20;

    /** Without letters and digits that look alike on paper: these passwords are read and typed once. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-+=?!@#";

    private final IdentityService identity;
    private final SecureRandom random = new SecureRandom();

    Passwords(IdentityService identity) {
        this.identity = identity;
    }

    /** A password for that person; drawn again until it has every kind of character and nothing of the name. */
    String next(User user) {
        return Stream.generate(this::draw)
                .filter(password -> hasEveryKind(password) && accepted(password, user))
                .findFirst()
                .orElseThrow();
    }

    private boolean accepted(String password, User user) {
        return identity.getPasswordPolicy() == null
                || identity.checkPasswordAgainstPolicy(password, user).isValid();
    }

    private String draw() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private static boolean hasEveryKind(String password) {
        return Stream.of(".*[a-z].*", ".*[A-Z].*", ".*[0-9].*", ".*[^a-zA-Z0-9].*")
                .allMatch(password::matches);
    }
}
