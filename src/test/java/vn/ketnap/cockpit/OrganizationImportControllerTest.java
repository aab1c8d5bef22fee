package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.engine.identity.IdentityTest;
import vn.ketnap.imports.Workbooks;
import vn.ketnap.organization.Account;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.Role;

@IdentityTest
class OrganizationImportControllerTest {

    private static final String IMPORT = "/camunda/api/ketnap/organization/import?dryRun=";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    UnitTree tree;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void removeUsers() {
        identity.createUserQuery()
                .userIdIn("hoa.qt", "lan.nt", "binh.tv")
                .list()
                .forEach(user -> identity.deleteUser(user.getId()));
    }

    @Test
    void anonymousCallersAreTurnedAway() throws Exception {
        openSession();

        assertThat(upload(true, Workbooks.sample().xlsx()).statusCode()).isEqualTo(401);
    }

    @Test
    void officersWithoutTheRoleAreRefused() throws Exception {
        loginAs(Role.MANAGER);

        assertThat(upload(true, Workbooks.sample().xlsx()).statusCode()).isEqualTo(403);
    }

    @Test
    void aCallWithoutTheTokenIsRefused() throws Exception {
        login("quantri", IdentityTest.ADMIN_PASSWORD);

        HttpResponse<String> response = client.send(
                multipart(
                                false,
                                Workbooks.sample()
                                        .unit("CB0100", "A", "Chi bộ", "CS01")
                                        .xlsx())
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(tree.find("CB0100")).isEmpty();
    }

    @Test
    void theReportNamesTheRowsToCorrect() throws Exception {
        login("quantri", IdentityTest.ADMIN_PASSWORD);

        HttpResponse<String> response = upload(
                false, Workbooks.sample().unit("CB0100", "A", "Chi bộ", "XX").xlsx());

        JsonNode result = json.readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(result.at("/applied").asBoolean()).isFalse();
        assertThat(result.at("/report/errors/0/sheet").asText()).isEqualTo("Đơn vị");
        assertThat(result.at("/report/errors/0/row").asInt()).isEqualTo(17);
        assertThat(tree.find("CB0100")).isEmpty();
    }

    @Test
    void anAdministratorChecksThenImportsAndGetsThePasswords() throws Exception {
        loginAs(Role.ADMINISTRATOR);
        List<SourceFile> files = Workbooks.sample().xlsx();

        JsonNode check = json.readTree(upload(true, files).body());
        assertThat(check.at("/report/added").asInt()).isEqualTo(21);
        assertThat(check.at("/applied").asBoolean()).isFalse();
        assertThat(tree.find("TU")).isEmpty();

        HttpResponse<String> response = upload(false, files);
        JsonNode result = json.readTree(response.body());
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(result.at("/applied").asBoolean()).isTrue();
        assertThat(tree.find("TU")).isPresent();
        assertThat(identity.checkPassword(
                        "lan.nt", result.at("/oneTimePasswords/lan.nt").asText()))
                .isTrue();
        assertThat(identity.createGroupQuery().groupMember("lan.nt").list())
                .extracting(Group::getName)
                .contains("Bí thư chi bộ · Chi bộ Dược lý");

        JsonNode again = json.readTree(upload(false, files).body());
        assertThat(again.at("/report/unchanged").asInt()).isEqualTo(21);
        assertThat(again.at("/oneTimePasswords")).isEmpty();
    }

    @Test
    void thePageIsServedBesideTheTokensCookie() throws Exception {
        HttpResponse<String> page = client.send(get("/camunda/ketnap/import.html"), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nhập cơ cấu tổ chức").doesNotContain("http");
    }

    private void loginAs(Role role) throws Exception {
        String password = accounts.sync(List.of(new Account(
                        "hoa.qt", "Đỗ Thị Hoa", "hoa@vidu.example", Set.of(new RoleInUnit(role, "TU")), true)))
                .get("hoa.qt");
        login("hoa.qt", password);
    }

    private void login(String user, String password) throws Exception {
        openSession();
        HttpRequest login = HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/tasklist"))
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(
                        "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)))
                .build();
        assertThat(client.send(login, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        openSession();
    }

    private void openSession() throws Exception {
        client.send(get("/camunda/app/welcome/default/"), BodyHandlers.discarding());
    }

    private HttpResponse<String> upload(boolean dryRun, List<SourceFile> files) throws Exception {
        return client.send(
                multipart(dryRun, files).header("X-XSRF-TOKEN", token()).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder multipart(boolean dryRun, List<SourceFile> files) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (SourceFile file : files) {
            body.write(("--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file.content());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--ranh--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(IMPORT + dryRun))
                .header("Content-Type", "multipart/form-data; boundary=ranh")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
