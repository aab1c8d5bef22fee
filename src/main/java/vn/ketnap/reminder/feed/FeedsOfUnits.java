package vn.ketnap.reminder.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CaseMoves.Belonging;
import vn.ketnap.organization.UnitBelongings;
import vn.ketnap.organization.UnitView;

/** The calendars that people of changing units subscribe to: the same address shows other deadlines from then on. */
@Component
class FeedsOfUnits implements UnitBelongings {

    private final JdbcClient jdbc;

    FeedsOfUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        List<Belonging> found = new ArrayList<>();
        if (changing.isEmpty()) {
            return found;
        }
        Map<String, UnitView> units =
                changing.stream().collect(Collectors.toMap(UnitView::code, Function.identity(), (one, other) -> one));
        jdbc.sql(
                        """
                        select distinct o.unit_code, o.full_name, f.login from calendar_feed f
                          join officer o on o.user_id = f.login
                        where o.unit_code in (:units) order by o.unit_code, f.login""")
                .param("units", units.keySet())
                .query(row -> {
                    found.add(new Belonging(
                            units.get(row.getString("unit_code")).nameAndCode(),
                            "Lịch hạn",
                            row.getString("full_name"),
                            "Giữ địa chỉ, tự cập nhật theo hồ sơ của đơn vị"));
                });
        return found;
    }
}
