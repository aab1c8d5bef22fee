package vn.ketnap.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;

@KetNapTest
@Transactional
class TrustedDevicesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    @Autowired
    TrustedDevices places;

    @Test
    void placesOfOneMomentComeInOneOrder() {
        List.of("a", "b").forEach(place -> places.remember("lan", TrustedDevices.Kind.ADDRESS, place, NOW));
        List.of("b", "a").forEach(place -> places.remember("binh", TrustedDevices.Kind.ADDRESS, place, NOW));

        assertThat(places.of("lan", TrustedDevices.Kind.ADDRESS)).containsExactly("a", "b");
        assertThat(places.of("binh", TrustedDevices.Kind.ADDRESS)).containsExactly("a", "b");
    }

    @Test
    void thePlaceOfThisLoginIsNeverTheOneThatIsForgotten() {
        List.of("a", "b", "c", "d").forEach(place -> places.remember("lan", TrustedDevices.Kind.ADDRESS, place, NOW));
        List.of("d", "c", "b", "a").forEach(place -> places.remember("binh", TrustedDevices.Kind.ADDRESS, place, NOW));

        assertThat(places.of("lan", TrustedDevices.Kind.ADDRESS))
                .hasSize(TrustedDevices.KEPT)
                .contains("d");
        assertThat(places.of("binh", TrustedDevices.Kind.ADDRESS))
                .hasSize(TrustedDevices.KEPT)
                .contains("a");
    }
}
