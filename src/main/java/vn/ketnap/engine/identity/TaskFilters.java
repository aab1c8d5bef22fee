package vn.ketnap.engine.identity;

import java.util.Map;
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
import vn.ketnap.organization.Role;

/**
 * The two lists that everybody finds in Tasklist. They ask for groups and assignee together: a list by group alone loses
 * a task as soon as somebody has claimed it. A list that was changed by hand stays as it is.
 */
@Component
@DependsOn("roleGrants")
class TaskFilters implements SmartInitializingSingleton {

    static final String MINE = "Việc của đơn vị tôi";
    static final String OVERDUE = "Quá hạn";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final OwnAuthority authority;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants, OwnAuthority authority) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.authority = authority;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        authority.run(() -> {
            ensure(MINE, -10, mine());
            ensure(OVERDUE, -5, mine().dueBeforeExpression("${now()}"));
        });
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery()
                .or()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskAssigneeExpression("${currentUser()}")
                .endOr()
                .orderByDueDate()
                .asc();
    }

    private void ensure(String name, int priority, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(Map.of("priority", priority, "refresh", true));
            filters.saveFilter(filter);
        }
        for (Role role : Role.values()) {
            grants.ensure(role.id(), Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
