package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

@KetNapTest
class RemainingTimeControllerTest {

    @LocalServerPort
    int port;

    @Test
    void anonymousCallersAreTurnedAway() throws Exception {
        URI uri = URI.create("http://localhost:" + port + "/camunda/api/ketnap/remaining-time?until=2026-11-30");

        int status = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(401);
    }
}
