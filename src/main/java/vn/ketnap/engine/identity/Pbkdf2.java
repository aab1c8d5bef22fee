package vn.ketnap.engine.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords slowly, so that a stolen table is of little use. The engine has added a random salt to what it passes;
 * rows that it hashed in its own way stay readable. A hash says its rounds, which may be raised later.
 */
class Pbkdf2 implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final byte[] NO_MORE_SALT = {0};
    private static final int BITS = 512;

    private final int rounds;

    Pbkdf2(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String salted) {
        return rounds + "$" + Base64.getEncoder().encodeToString(hash(salted, rounds));
    }

    @Override
    public boolean check(String salted, String stored) {
        String[] parts = stored.split("\\$", 2);
        byte[] hash = hash(salted, Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[1]));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA-512";
    }

    private static byte[] hash(String salted, int rounds) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(salted.toCharArray(), NO_MORE_SALT, rounds, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
