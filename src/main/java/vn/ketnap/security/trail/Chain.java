package vn.ketnap.security.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A walk along the chain. Every line's hash covers all its columns, its position and the hash before it, so that no line
 * can be changed, moved, taken out or put in without all later ones failing.
 *
 * @param position of the last line passed, 0 before the first
 * @param hash of the last line passed
 */
record Chain(long position, String hash) {

    static final Chain EMPTY = new Chain(0, "0".repeat(64));

    /** The chain with one more line. */
    Chain add(TrailEntry line) {
        MessageDigest digest = sha256();
        update(digest, hash);
        update(digest, position + 1);
        update(digest, line.id());
        update(digest, line.micros());
        update(digest, line.login());
        update(digest, line.subject());
        update(digest, line.operation());
        update(digest, line.fields());
        update(digest, line.purpose());
        update(digest, line.result());
        update(digest, line.address());
        return new Chain(position + 1, HexFormat.of().formatHex(digest.digest()));
    }

    /** Lengths keep neighbouring columns apart; null differs from empty. */
    private static void update(MessageDigest digest, Object value) {
        byte[] bytes = value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(((bytes == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
