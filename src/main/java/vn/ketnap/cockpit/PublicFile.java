package vn.ketnap.cockpit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the web applications as it goes over the line.
 *
 * @param type its content type, null if the server did not name one
 * @param plain its bytes
 * @param packed the same in gzip, null where that would save nothing
 * @param tag its ETag, one for both forms
 */
record PublicFile(String type, byte[] plain, byte[] packed, String tag) {

    private static final int BYTES_OF_TAG = 12;

    static PublicFile of(String type, byte[] content) throws IOException {
        byte[] packed = pack(content);
        return new PublicFile(type, content, packed.length < content.length ? packed : null, tagOf(content));
    }

    private static byte[] pack(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, BYTES_OF_TAG) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
