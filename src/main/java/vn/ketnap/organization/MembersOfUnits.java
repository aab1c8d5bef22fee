package vn.ketnap.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members of a cell that ends go to its successor, unless the list of members sends them elsewhere. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MembersOfUnits implements GoesBack<MembersOfUnits.Before> {

    private final JdbcClient jdbc;
    private final PartyMemberRepository members;
    private final UnitRuns runs;

    MembersOfUnits(JdbcClient jdbc, PartyMemberRepository members, UnitRuns runs) {
        this.jdbc = jdbc;
        this.members = members;
        this.runs = runs;
    }

    /** The cell of a member. */
    record Before(String cell) {}

    @EventListener
    void follow(UnitsMoved moved) {
        members.flush();
        for (UnitView unit : moved.units().all()) {
            UnitView inCharge = moved.units().inCharge(unit.code(), moved.day());
            if (!inCharge.code().equals(unit.code())) {
                membersOf(unit.code()).forEach(id -> {
                    runs.keep(kind(), Long.toString(id), new Before(unit.code()));
                    place(id, inCharge.code());
                });
            }
        }
    }

    @Override
    public String kind() {
        return "MEMBER_CELL";
    }

    @Override
    public Class<Before> before() {
        return Before.class;
    }

    @Override
    public Optional<String> workedOn(String subject, Before before) {
        return Optional.empty();
    }

    @Override
    public void back(String subject, Before before, String actor) {
        members.flush();
        place(Long.parseLong(subject), before.cell());
    }

    private List<Long> membersOf(String cell) {
        return jdbc.sql("select id from party_member where cell_code = :cell and left_on is null order by id")
                .param("cell", cell)
                .query(Long.class)
                .list();
    }

    private void place(long id, String cell) {
        jdbc.sql("update party_member set cell_code = :cell where id = :id")
                .param("cell", cell)
                .param("id", id)
                .update();
    }
}
