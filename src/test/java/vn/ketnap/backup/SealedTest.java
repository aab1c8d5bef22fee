package vn.ketnap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A locked copy opens with its key alone, and what was done to it is noticed. */
class SealedTest {

    private static final int PART = 1024 * 1024;
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 3 * PART})
    void whatWasLockedOpens(int length) throws IOException {
        byte[] content = content(length);

        assertThat(open(lock(content), KEY)).isEqualTo(content);
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        byte[] other = new byte[32];
        other[31] = 1;
        byte[] locked = lock(content(100));

        assertThatThrownBy(() -> open(locked, new SecretKeySpec(other, "AES"))).isInstanceOf(IOException.class);
    }

    /** Wherever a byte is changed, and wherever the copy is cut. */
    @Test
    void whatWasDoneToItIsNoticed() throws IOException {
        byte[] locked = lock(content(2 * PART + 500));
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            int at = i < 30 ? i : random.nextInt(locked.length);
            byte[] changed = locked.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed, KEY)).as("byte %d", at).isInstanceOf(IOException.class);
            byte[] cut = Arrays.copyOf(locked, at);
            assertThatThrownBy(() -> open(cut, KEY)).as("cut at %d", at).isInstanceOf(IOException.class);
        }
    }

    /** Two parts of the same length changed places. */
    @Test
    void partsKeepTheirOrder() throws IOException {
        byte[] locked = lock(content(2 * PART + 500));
        int head = "KETNAP-SAO-LUU-1\n".length() + 7;
        int part = Integer.BYTES + PART + 16;
        byte[] swapped = locked.clone();
        System.arraycopy(locked, head, swapped, head + part, part);
        System.arraycopy(locked, head + part, swapped, head, part);

        assertThatThrownBy(() -> open(swapped, KEY)).isInstanceOf(IOException.class);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] lock(byte[] content) throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (OutputStream out = Sealed.into(locked, KEY)) {
            out.write(content);
        }
        return locked.toByteArray();
    }

    private static byte[] open(byte[] locked, SecretKeySpec key) throws IOException {
        return Sealed.from(new ByteArrayInputStream(locked), key).readAllBytes();
    }
}
