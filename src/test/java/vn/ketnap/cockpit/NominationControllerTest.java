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
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

@KetNapTest
class NominationControllerTest {

    private static final String PASSWORD = "Gioi-thieu-2026";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    ObjectMapper json;

    @Test
    void anonymousCallersAreTurnedAway() throws Exception {
        assertThat(choices().statusCode()).isEqualTo(401);
    }

    @Test
    void aSecretaryChoosesOnlyTheOwnCell() throws Exception {
        login("cell-secretary.cb0001");

        JsonNode choices = json.readTree(choices().body());

        assertThat(choices.at("/cells")).hasSize(1);
        assertThat(choices.at("/cells/0/value").asText()).isEqualTo("CB0001");
        assertThat(choices.at("/ethnicities")).hasSize(54);
        assertThat(choices.at("/religions/0").asText()).isEqualTo("Không");
        assertThat(choices.at("/today").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void aUnionOfficerChoosesFromTheCellsBelowAndOthersFromNone() throws Exception {
        login("youth-union.cs01");
        assertThat(json.readTree(choices().body()).at("/cells").findValuesAsText("value"))
                .containsExactly("CB0001", "CB0002");

        cookies.getCookieStore().removeAll();
        login("political-center.du00");
        assertThat(json.readTree(choices().body()).at("/cells")).isEmpty();
    }

    private HttpResponse<String> choices() throws Exception {
        return client.send(get("/camunda/api/ketnap/nomination", "application/json"), BodyHandlers.ofString());
    }

    private void login(String userId) throws Exception {
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        client.send(get("/camunda/app/welcome/default/", "text/html"), BodyHandlers.discarding());
        HttpRequest login = HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/tasklist"))
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("username=" + userId + "&password=" + PASSWORD))
                .build();
        assertThat(client.send(login, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest get(String path, String accept) {
        return HttpRequest.newBuilder(uri(path)).header("Accept", accept).build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
