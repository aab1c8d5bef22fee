package vn.ketnap.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Bytes of any length locked with AES-GCM in parts of one megabyte. Each part is numbered and the last one is marked, so
 * that a part that was changed, moved, left out or cut off is noticed before anything of it is handed on.
 */
final class Sealed {

    private static final byte[] HEAD = "KETNAP-SAO-LUU-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PART = 1024 * 1024;
    private static final int TAG_BITS = 128;
    private static final int PREFIX_BYTES = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    /** What is written to the stream goes locked into the other, which is closed with it. */
    static OutputStream into(OutputStream target, SecretKey key) throws IOException {
        byte[] prefix = new byte[PREFIX_BYTES];
        RANDOM.nextBytes(prefix);
        DataOutputStream out = new DataOutputStream(target);
        out.write(HEAD);
        out.write(prefix);
        return new Sealing(out, key, prefix);
    }

    /**
     * The open bytes of a locked stream.
     *
     * @throws IOException when it is no such stream, or was locked with another key; also later, when a part is not as it was
     */
    static InputStream from(InputStream source, SecretKey key) throws IOException {
        DataInputStream in = new DataInputStream(source);
        byte[] head = in.readNBytes(HEAD.length);
        byte[] prefix = in.readNBytes(PREFIX_BYTES);
        if (!Arrays.equals(head, HEAD) || prefix.length < PREFIX_BYTES) {
            throw new IOException("Không phải bản sao lưu của phần mềm");
        }
        return new Opening(in, key, prefix);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] prefix, int number, boolean last, byte[] part)
            throws IOException {
        byte[] nonce = ByteBuffer.allocate(PREFIX_BYTES + Integer.BYTES + 1)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(part);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IOException("Khóa không đúng, hoặc bản sao lưu đã bị sửa, bị cắt", e);
        }
    }

    private static final class Sealing extends OutputStream {

        private final DataOutputStream out;
        private final SecretKey key;
        private final byte[] prefix;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
        private int number;
        private boolean closed;

        Sealing(DataOutputStream out, SecretKey key, byte[] prefix) {
            this.out = out;
            this.key = key;
            this.prefix = prefix;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (part.size() == PART) {
                    flushPart(false);
                }
                int fits = Math.min(length - done, PART - part.size());
                part.write(bytes, from + done, fits);
                done += fits;
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                flushPart(true);
                out.close();
            }
        }

        private void flushPart(boolean last) throws IOException {
            byte[] locked = crypt(Cipher.ENCRYPT_MODE, key, prefix, number++, last, part.toByteArray());
            out.writeInt(last ? -locked.length : locked.length);
            out.write(locked);
            part.reset();
        }
    }

    private static final class Opening extends InputStream {

        private final DataInputStream in;
        private final SecretKey key;
        private final byte[] prefix;
        private byte[] part = {};
        private int position;
        private int number;
        private boolean last;

        Opening(DataInputStream in, SecretKey key, byte[] prefix) {
            this.in = in;
            this.key = key;
            this.prefix = prefix;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            while (position == part.length) {
                if (last) {
                    return -1;
                }
                next();
            }
            int some = Math.min(length, part.length - position);
            System.arraycopy(part, position, target, from, some);
            position += some;
            return some;
        }

        private void next() throws IOException {
            try {
                int length = in.readInt();
                last = length < 0;
                length = Math.abs(length);
                if (length > PART + TAG_BITS / Byte.SIZE) {
                    throw new IOException("Bản sao lưu đã bị sửa");
                }
                byte[] locked = in.readNBytes(length);
                part = crypt(Cipher.DECRYPT_MODE, key, prefix, number++, last, locked);
                position = 0;
            } catch (EOFException e) {
                throw new IOException("Bản sao lưu bị cắt mất phần cuối", e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
