package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.BusinessClock;

/** Whom the wall of routes turns away stands in the trail, without what was sent and without an end to the lines. */
@KetNapTest
class TurnedAwayIT {

    private static final String LOGIN = "trade-union.cs01";

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    int port;

    private TasklistApi visitor;
    private long last;

    /** In a minute of its own, for the wall keeps quiet about what it noted within the last one. */
    @BeforeEach
    void signIn() {
        clock.moveTo(LocalDate.of(2025, 9, 1));
        visitor = run.as(LOGIN);
        nextMinute();
        last = database.queryForObject("select coalesce(max(id), 0) from trail_entry", Long.class);
    }

    @Test
    void aRouteOfOthersIsNotedByItsPattern() {
        visitor.own("/archive/HS-2025-0000001?text=Phương").expect(403);
        visitor.get("/user/cell-secretary.cb0001/profile?x=Phương").expect(404);
        visitor.get("/group/cell-secretary.CB0001").expect(403);

        assertThat(lines())
                .contains(
                        "ROUTE NONE DENIED 127.0.0.1 null GET /camunda/api/ketnap/archive/{number}",
                        "ROUTE NONE DENIED 127.0.0.1 null GET /camunda/api/engine/engine/default/group/{id}")
                .noneMatch(line -> line.contains("HS-2025") || line.contains("Phương") || line.contains("CB0001"));
    }

    @Test
    void aClosedPathIsNotedByThePartOfTheServer() {
        visitor.delete("/process-instance/HS-2025-0000001").expect(404);
        visitor.raw("GET", "/camunda/api/ketnap/HS-2025-0000001", "", "");
        visitor.raw("GET", "/actuator/env", "", "");

        assertThat(lines())
                .containsExactly(
                        "ROUTE NONE DENIED 127.0.0.1 null DELETE /camunda/api/engine/**",
                        "ROUTE NONE DENIED 127.0.0.1 null GET /camunda/api/ketnap/**",
                        "ROUTE NONE DENIED 127.0.0.1 null GET /**");
    }

    @Test
    void theSameTryIsNotedOnceAMinute() {
        for (int i = 0; i < 5; i++) {
            visitor.own("/targets?period=2025").expect(403);
            visitor.get("/history/task/" + i).expect(404);
        }
        assertThat(lines()).hasSize(2);

        nextMinute();
        visitor.own("/targets?period=2025").expect(403);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void nobodyKnownIsNotNoted() {
        new Visitor("127.0.5.2", port).get("/camunda/api/ketnap/targets?period=2025");

        assertThat(database.queryForObject(
                        "select count(*) from trail_entry where id > ? and operation = 'ROUTE'", Long.class, last))
                .isZero();
    }

    private void nextMinute() {
        clock.shiftTo(clock.offset().plus(Duration.ofSeconds(61)));
    }

    private List<String> lines() {
        return database.queryForList(
                """
                select operation || ' ' || field_group || ' ' || result || ' ' || address || ' '
                    || coalesce(subject, 'null') || ' ' || purpose
                from trail_entry where id > ? and login = ? and operation = 'ROUTE' order by id""",
                String.class,
                last,
                LOGIN);
    }
}
