package vn.ketnap.reminder.feed;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CaseMoves.Belonging;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.UnitBelongings;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;

/** The calendars that people of changing units subscribe to: the same address shows other deadlines from then on. */
@Component
class FeedsOfUnits implements UnitBelongings {

    private final JdbcClient jdbc;
    private final Officers officers;
    private final BusinessClock clock;

    FeedsOfUnits(JdbcClient jdbc, Officers officers, BusinessClock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        Set<String> subscribed = changing.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select login from calendar_feed")
                        .query(String.class)
                        .list());
        return subscribed.isEmpty()
                ? List.of()
                : changing.stream()
                        .flatMap(unit -> officers.servingIn(unit.code(), clock.today()).stream()
                                .filter(person -> subscribed.contains(person.userId()))
                                .map(person -> new Belonging(
                                        unit.nameAndCode(),
                                        "Lịch hạn",
                                        person.fullName(),
                                        "Giữ địa chỉ, tự cập nhật theo hồ sơ của đơn vị")))
                        .toList();
    }
}
