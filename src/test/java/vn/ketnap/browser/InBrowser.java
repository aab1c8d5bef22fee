package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.it.CaseRun;
import vn.ketnap.platform.BusinessClock;

/** A test in a real browser on the shared application; it fails when a browser complains about anything. */
@KetNapTest
@ExtendWith(Chromium.class)
abstract class InBrowser {

    @Autowired
    CaseRun cases;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    private int port;

    private final Map<String, Desk> desks = new LinkedHashMap<>();

    /** The desk of a person, who logs in the first time. */
    Desk desk(String app, String login) {
        return desks.computeIfAbsent(app + " " + login, name -> newDesk().logIn(app, login, cases.passwordOf(login)));
    }

    Tasklist tasklist(String login) {
        return new Tasklist(desk("tasklist", login));
    }

    /** A browser in which nobody is signed in. */
    Desk emptyDesk() {
        Desk desk = newDesk();
        desks.put("nobody " + desks.size(), desk);
        return desk;
    }

    /** A browser far away, in which nobody is signed in. */
    Desk deskIn(String zone) {
        Desk desk = new Desk(address(""), zone);
        desks.put(zone, desk);
        return desk;
    }

    /** The full address of a path of the application. */
    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A case in the middle of its way, with deadlines that run; the clock stands where its last step was done. */
    String caseOnItsWay() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, "appraiseDossier");
        return number;
    }

    private Desk newDesk() {
        return new Desk(address(""));
    }

    /** What everybody sees, for whoever looks for the reason of a failure. */
    void pictures(String name) {
        int[] count = {0};
        desks.values().forEach(desk -> desk.page().setViewportSize(Desk.WIDTH, 2500));
        desks.values().forEach(desk -> Pictures.take(desk.page(), name + "-" + ++count[0]));
    }

    @AfterEach
    void nobodyHadToComplain() {
        Map<String, Object> complaints = new LinkedHashMap<>();
        desks.forEach((person, desk) -> {
            if (!desk.complaints().isEmpty()) {
                complaints.put(person, desk.complaints());
            }
            desk.close();
        });
        desks.clear();
        assertThat(complaints).isEmpty();
    }
}
