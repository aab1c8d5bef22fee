package vn.ketnap.engine.identity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.StepIds;

/**
 * The lists that everybody finds in Tasklist. Those of the unit ask for groups and assignee together: a list by group alone loses
 * a task as soon as somebody has claimed it. A list that was changed by hand stays as it is.
 */
@Component
@DependsOn("roleGrants")
class TaskFilters implements SmartInitializingSingleton {

    static final String UNIT = "Việc của đơn vị";
    static final String MINE = "Việc của tôi";
    static final String OVERDUE = "Quá hạn";
    static final String THIS_WEEK = "Trong tuần";
    static final String BEFORE_CLASS = "Đợi lớp";

    private static final String BLUE = "#1f4e79";
    private static final String GREEN = "#2f6b3a";
    private static final String RED = "#9b1c1c";
    private static final String AMBER = "#8a5a00";
    private static final String VIOLET = "#5b3a8c";

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> CLASS_ROLES =
            EnumSet.of(Role.CELL_SECRETARY, Role.GRASSROOTS_OFFICER, Role.POLITICAL_CENTER);

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final SystemAuthority authority;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants, SystemAuthority authority) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.authority = authority;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        authority.run(() -> {
            ensure(UNIT, "Việc chưa ai nhận và việc tôi đã nhận", 1, BLUE, ofUnit(), EVERYBODY);
            ensure(MINE, "Việc tôi đã nhận", 2, GREEN, byDueDate(assignedToMe()), EVERYBODY);
            ensure(OVERDUE, "Việc đã quá hạn xử lý", 3, RED, ofUnit().dueBeforeExpression("${now()}"), EVERYBODY);
            ensure(THIS_WEEK, "Việc đến hạn trong 7 ngày tới", 4, AMBER, dueThisWeek(), EVERYBODY);
            ensure(
                    BEFORE_CLASS,
                    "Người chờ học lớp bồi dưỡng nhận thức về Đảng",
                    5,
                    VIOLET,
                    beforeClass(),
                    CLASS_ROLES);
        });
    }

    private TaskQuery ofUnit() {
        return byDueDate(tasks.createTaskQuery()
                .or()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskAssigneeExpression("${currentUser()}")
                .endOr());
    }

    private TaskQuery assignedToMe() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery dueThisWeek() {
        return ofUnit().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusWeeks(1)}");
    }

    private TaskQuery beforeClass() {
        return ofUnit().taskDefinitionKeyIn(
                        StepIds.PROPOSE_AWARENESS_CLASS, StepIds.APPROVE_AWARENESS_CLASS, StepIds.ENROL_IN_CLASS);
    }

    /** Down to the id, or a list of many pages shows one task of two that came together twice and the other never. */
    private static TaskQuery byDueDate(TaskQuery query) {
        return query.orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private void ensure(
            String name, String description, int priority, String color, TaskQuery query, Set<Role> readers) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(
                    Map.of("description", description, "priority", priority, "color", color, "refresh", true));
            filters.saveFilter(filter);
        }
        for (Role role : readers) {
            grants.ensure(role.id(), Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
