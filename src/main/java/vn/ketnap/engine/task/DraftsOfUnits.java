package vn.ketnap.engine.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.draft.Drafts;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CaseMoves.Belonging;
import vn.ketnap.organization.UnitBelongings;
import vn.ketnap.organization.UnitView;

/** Half-filled forms of the cases that move: they end with the right to the task, so that their owners are told before. */
@Component
class DraftsOfUnits implements UnitBelongings {

    private final Drafts drafts;
    private final TaskService tasks;
    private final SystemAuthority own;

    DraftsOfUnits(Drafts drafts, @Lazy TaskService tasks, @Lazy SystemAuthority own) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.own = own;
    }

    @Override
    public List<Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        Map<String, List<String>> owners = moves.isEmpty() ? Map.of() : drafts.owners();
        if (owners.isEmpty()) {
            return List.of();
        }
        Map<String, CaseMoves.Move> byNumber = moves.stream()
                .collect(Collectors.toMap(CaseMoves.Move::caseNumber, move -> move, (first, later) -> first));
        return own.call(() -> ofTasks(owners, byNumber));
    }

    private List<Belonging> ofTasks(Map<String, List<String>> owners, Map<String, CaseMoves.Move> byNumber) {
        Set<String> subjects = owners.keySet();
        List<Belonging> found = new ArrayList<>();
        byNumber.forEach((number, move) -> tasks.createTaskQuery()
                .taskIdIn(subjects.toArray(String[]::new))
                .processInstanceBusinessKey(number)
                .list()
                .forEach(task -> owners.get(task.getId()).forEach(owner -> found.add(belonging(move, task, owner)))));
        return found;
    }

    private static Belonging belonging(CaseMoves.Move move, Task task, String owner) {
        return new Belonging(
                move.cell(),
                "Bản nháp",
                "%s, %s, của %s".formatted(move.caseNumber(), task.getName(), owner),
                "Mất khi việc sang đơn vị khác: hoàn thành trước, hoặc ghi lại ở đơn vị mới");
    }
}
