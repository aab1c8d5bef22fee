package vn.ketnap.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2Test {

    /** Made before the encoder of Spring Security did the work. */
    private static final String STORED =
            "1000$8aQW5ByYRchJI1KSSPoFPHKQr/vriqODpc6PwKFsgs2z1y3jRQrh6oipnT2eF0OyaujUTpraeYANk4IThuu1PA==";

    private static final String SALTED = "Mật-khẩu-2026salt";

    @Test
    void whatIsStoredStillLogsIn() {
        assertThat(new Pbkdf2(2000).check(SALTED, STORED)).isTrue();
        assertThat(new Pbkdf2(2000).check("mật-khẩu-2026salt", STORED)).isFalse();
        assertThat(new Pbkdf2(1000).encrypt(SALTED)).isEqualTo(STORED);
    }

    @Test
    void aHashSaysItsRounds() {
        String stored = new Pbkdf2(2000).encrypt(SALTED);
        assertThat(stored).startsWith("2000$");
        assertThat(new Pbkdf2(1000).check(SALTED, stored)).isTrue();
    }
}
