package vn.ketnap.engine.task;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** Tasks of a unit that has ended without a successor are offered to the committee above as well, so that none waits for nobody. */
@Component
class GroupsAbove {

    private final UnitTree units;
    private final BusinessClock clock;

    GroupsAbove(UnitTree units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
    void made(DelegateTask task) {
        LocalDate today = clock.today();
        boolean someEnded =
                units.all().stream().anyMatch(unit -> unit.endedBefore(today) && unit.successorCode() == null);
        if (someEnded) {
            Set<String> groups = UnitTasks.groups((TaskEntity) task);
            with(groups).stream().filter(group -> !groups.contains(group)).forEach(task::addCandidateGroup);
        }
    }

    /** The groups with those that do the work of the ended among them. */
    Set<String> with(Set<String> groups) {
        Set<String> all = new LinkedHashSet<>(groups);
        groups.forEach(group -> above(group).ifPresent(all::add));
        return all;
    }

    private Optional<String> above(String group) {
        int point = group.indexOf('.');
        LocalDate today = clock.today();
        return Role.byId(point < 0 ? group : group.substring(0, point))
                .filter(role -> units.find(group.substring(point + 1))
                        .filter(unit -> unit.endedBefore(today))
                        .isPresent())
                .map(role -> {
                    UnitView above = units.inChargeOrAbove(group.substring(point + 1), today);
                    return new RoleInUnit(roleAt(above, role), above.code()).group();
                });
    }

    private static Role roleAt(UnitView above, Role role) {
        boolean same = role == Role.ORGANIZATION_BOARD
                || role == Role.POLITICAL_CENTER
                || role.existsAt(above.type()) && above.type() == UnitType.CELL;
        return same ? role : above.type() == UnitType.SECTION ? Role.SECTION_OFFICER : Role.GRASSROOTS_OFFICER;
    }
}
