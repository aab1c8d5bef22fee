package vn.ketnap.engine.identity;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes passwords slowly, so that a stolen table is of little use. The engine has added a random salt to what it passes;
 * rows that it hashed in its own way stay readable. A hash says its rounds, which may be raised later.
 */
class Pbkdf2 implements PasswordEncryptor {

    /** The engine's salt is random already; the algorithm asks for one byte at least. */
    private static final String NO_MORE_SALT = "\0";

    private final int rounds;

    Pbkdf2(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String salted) {
        return rounds + "$" + encoder(rounds).encode(salted);
    }

    @Override
    public boolean check(String salted, String stored) {
        String[] parts = stored.split("\\$", 2);
        return encoder(Integer.parseInt(parts[0])).matches(salted, parts[1]);
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA-512";
    }

    private static PasswordEncoder encoder(int rounds) {
        var encoder =
                new Pbkdf2PasswordEncoder(NO_MORE_SALT, 0, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        encoder.setEncodeHashAsBase64(true);
        return encoder;
    }
}
