package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.reminder.feed.FreshFeeds;
import vn.ketnap.vocabulary.DateKind;

/** What the calendar program of an officer reads, which knows an address and no password. */
@KetNapTest
class DeadlineFeedIT {

    private static final String OWN = "/camunda/api/ketnap/deadline-feed";
    private static final String SECRETARY = "cell-secretary.cb0001";
    private static final LocalDate DECIDED = LocalDate.of(2026, 8, 3);

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseRun run;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private static int opened;

    @BeforeEach
    void nothingElseIsOpen() {
        database.update("update deadline set state = 'CANCELLED' where state = 'OPEN'");
    }

    @Test
    void ownDeadlinesAreEventsOfADayWithoutAName() throws Exception {
        CaseFile own = ceremonyOutstanding(TestOrganization.ORDINARY_CELL);
        ceremonyOutstanding("CB0002");

        HttpResponse<String> answer = read(renew(SECRETARY));

        assertThat(header(answer, "content-type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
        Calendar calendar = parsed(answer);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("Hạn kết nạp đảng viên");
        assertThat(calendar.getProperty("REFRESH-INTERVAL").orElseThrow().getValue())
                .isEqualTo("PT4H");
        VEvent event = single(calendar);
        assertThat(start(event)).isEqualTo(due(own));
        assertThat(event.getSummary().getValue()).isEqualTo("Tổ chức lễ kết nạp · " + own.number());
        assertThat(event.getDescription().getValue()).contains("Chi bộ Khoa Điều dưỡng", "(cần xác nhận)");
        assertThat(event.getUrl().getValue()).contains("/camunda/app/tasklist/", own.number());
        assertThat(answer.body()).doesNotContain(own.applicant().fullName(), "VALARM");
    }

    @Test
    void aDateThatMovedIsTheSameEventInALaterVersion() throws Exception {
        CaseFile own = ceremonyOutstanding(TestOrganization.ORDINARY_CELL);
        String address = renew(SECRETARY);
        VEvent before = single(parsed(read(address)));
        later();

        record(own, DateKind.ADMISSION_DECISION, DECIDED.plusDays(1));
        VEvent after = single(parsed(read(address)));

        assertThat(start(after)).isEqualTo(due(own)).isAfter(start(before));
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        ceremonyOutstanding(TestOrganization.ORDINARY_CELL);
        String address = renew(SECRETARY);
        int before = noted();
        String version = header(read(address), "etag");
        assertThat(noted()).isEqualTo(before + 1);

        later();
        HttpResponse<String> again = get(address, "If-None-Match", version);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(noted()).isEqualTo(before + 1);
    }

    /** The telephone and the computer of one person, also at the very same time. */
    @Test
    void twoDevicesOfOnePersonBothGetTheCalendar() throws Exception {
        ceremonyOutstanding(TestOrganization.ORDINARY_CELL);
        String address = renew(SECRETARY);

        CompletableFuture<HttpResponse<String>> telephone = CompletableFuture.supplyAsync(() -> get(address));
        HttpResponse<String> computer = get(address);
        HttpResponse<String> again = get(address, "If-None-Match", header(computer, "etag"));

        assertThat(telephone.get().statusCode()).isEqualTo(200);
        assertThat(telephone.get().body()).isEqualTo(computer.body());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aProgramThatNeverStopsAskingWaits() {
        later();
        String address = renew(SECRETARY);
        for (int i = 0; i < FreshFeeds.MOST; i++) {
            read(address);
        }

        HttpResponse<String> hasty = get(address);

        assertThat(hasty.statusCode()).isEqualTo(429);
        assertThat(header(hasty, "retry-after")).isEqualTo("5");
        later();
        read(address);
    }

    @Test
    void headAsksForWhatGetWouldAnswer() {
        ceremonyOutstanding(TestOrganization.ORDINARY_CELL);
        String address = renew(SECRETARY);

        HttpResponse<String> head = send("HEAD", address);
        HttpResponse<String> get = get(address);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "etag")).isEqualTo(header(get, "etag"));
        assertThat(header(head, "content-type")).isEqualTo(header(get, "content-type"));
        assertThat(send("HEAD", "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", OWN).statusCode()).isEqualTo(401);
        assertThat(send("OPTIONS", address).statusCode()).isLessThan(500);
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndAnEventIsNamedAlikeUnderEveryAddress() throws Exception {
        CaseFile own = ceremonyOutstanding(TestOrganization.ORDINARY_CELL);

        HttpResponse<String> answer = read(renew(SECRETARY));

        assertThat(answer.body().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(single(parsed(answer)).getUid().orElseThrow().getValue())
                .isEqualTo("deadline-"
                        + database.queryForObject(
                                "select id from deadline where state = 'OPEN' and case_id = ?", Long.class, own.id())
                        + "@ketnap");
    }

    @Test
    void anAddressEndsWithItsRenewalItsRevocationAndTheRole() {
        String unknown = told("/camunda/ketnap/feed/" + "x".repeat(43) + ".ics");
        String first = renew(SECRETARY);
        String second = renew(SECRETARY);
        assertThat(told(first)).isEqualTo(unknown);
        read(second);

        database.update("update officer set valid_to = ? where user_id = ?", DECIDED.minusYears(1), SECRETARY);
        try {
            assertThat(told(second)).isEqualTo(unknown);
        } finally {
            database.update("update officer set valid_to = null where user_id = ?", SECRETARY);
        }
        later();
        read(second);

        Visitor officer = signedIn(SECRETARY);
        assertThat(officer.send("DELETE", OWN, null, "").status()).isEqualTo(204);
        assertThat(told(second)).isEqualTo(unknown).startsWith("404");
        assertThat(officer.get(OWN).body()).isEqualTo("{\"madeAt\":null,\"readAt\":null}");
    }

    @Test
    void theSecretIsLongAndNotStored() {
        String secret = renew(SECRETARY).replaceAll(".*/|\\.ics", "");

        assertThat(secret).matches("[\\w-]{43}");
        assertThat(database.queryForList("select * from calendar_feed where login = ?", SECRETARY))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(secret));
    }

    @Test
    void withoutARoleThereIsNoAddress() {
        assertThat(signedIn("quantri").post(OWN, "").status()).isEqualTo(403);
    }

    private CaseFile ceremonyOutstanding(String cell) {
        CaseFile file = cases.open(cell, DECIDED);
        record(file, DateKind.ADMISSION_DECISION, DECIDED);
        // The clock stands at the same moment for each case: a minute of its own, where no answer of another is given
        // again.
        opened++;
        clock.shiftTo(clock.offset().plusMinutes(opened));
        return file;
    }

    private void record(CaseFile file, DateKind kind, LocalDate date) {
        transactions.executeWithoutResult(status -> desk.record(file.id(), kind, date));
    }

    private LocalDate due(CaseFile file) {
        return database.queryForObject(
                "select due_date from deadline where state = 'OPEN' and case_id = ?", LocalDate.class, file.id());
    }

    /** Longer than an answer is given again. */
    private void later() {
        clock.shiftTo(clock.offset().plus(FreshFeeds.KEPT).plusSeconds(1));
    }

    private int noted() {
        return database.queryForObject(
                "select count(*) from trail_entry where login = ? and operation = 'EXPORT' and purpose = 'lich-han'",
                Integer.class,
                SECRETARY);
    }

    private Visitor signedIn(String login) {
        run.as(login);
        Visitor visitor = new Visitor("127.0.0.1", port);
        visitor.login(login, login.equals("quantri") ? "Nguoi-quan-tri-2026" : CaseRun.PASSWORD);
        return visitor;
    }

    /** A new address of the login's calendar, as a path. */
    private String renew(String login) {
        Visitor.Answer answer = signedIn(login).post(OWN, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return "/camunda/ketnap/" + answer.body().replaceAll(".*\"path\":\"|\"}", "");
    }

    private HttpResponse<String> read(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    private HttpResponse<String> send(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Status and body without the number by which the log names the answer. */
    private String told(String address) {
        HttpResponse<String> answer = get(address);
        return answer.statusCode() + " " + answer.body().replaceAll("\"id\":\"[0-9a-f]{8}\"", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Calendar parsed(HttpResponse<String> answer) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(answer.body()));
    }

    private static VEvent single(Calendar calendar) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static LocalDate start(VEvent event) {
        DtStart<LocalDate> start = event.getDateTimeStart();
        return start.getDate();
    }

    private static int sequence(VEvent event) {
        return event.getSequence().getSequenceNo();
    }
}
