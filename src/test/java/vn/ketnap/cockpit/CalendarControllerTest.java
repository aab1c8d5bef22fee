package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

@KetNapTest
class CalendarControllerTest {

    private static final String PART_OF_A_YEAR = "date,kind,source,confirmed\n2026-05-01,HOLIDAY,Lễ,true\n";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void anonymousCallersAreTurnedAway() throws Exception {
        openSession();

        assertThat(upload().statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorLearnsWhatIsWrongWithTheFile() throws Exception {
        openSession();
        assertThat(post(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "application/x-www-form-urlencoded",
                                "username=quantri&password=Nguoi-quan-tri-2026")
                        .statusCode())
                .isEqualTo(200);
        openSession();

        HttpResponse<String> response = upload();

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode result = json.readTree(response.body());
        assertThat(result.at("/applied").asBoolean()).isFalse();
        assertThat(result.at("/errors/0/sheet").asText()).isEqualTo("Năm 2026");
    }

    private HttpResponse<String> upload() throws Exception {
        return post(
                "/camunda/api/ketnap/calendar?dryRun=false",
                "multipart/form-data; boundary=ranh",
                "--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lich.csv\"\r\n\r\n"
                        + PART_OF_A_YEAR + "\r\n--ranh--\r\n");
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("X-XSRF-TOKEN", token)
                        .header("Accept", "application/json")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void openSession() throws Exception {
        client.send(
                HttpRequest.newBuilder(uri("/camunda/app/welcome/default/"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.discarding());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
