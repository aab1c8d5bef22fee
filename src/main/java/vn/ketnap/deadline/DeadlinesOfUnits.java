package vn.ketnap.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CaseMoves.Belonging;
import vn.ketnap.organization.UnitBelongings;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.DateFormats;

/** The open deadlines of the cases that move; they go along with their cases and keep their days. */
@Component
class DeadlinesOfUnits implements UnitBelongings {

    private final DeadlineRegister deadlines;

    DeadlinesOfUnits(DeadlineRegister deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        if (moves.isEmpty()) {
            return List.of();
        }
        Map<String, List<DeadlineView>> open =
                deadlines.open().stream().collect(Collectors.groupingBy(DeadlineView::caseNumber));
        List<Belonging> found = new ArrayList<>();
        for (CaseMoves.Move move : moves) {
            for (DeadlineView deadline : open.getOrDefault(move.caseNumber(), List.of())) {
                found.add(new Belonging(
                        move.cell(),
                        "Thời hạn",
                        "%s, đến %s (%s)"
                                .formatted(
                                        move.caseNumber(), DateFormats.date(deadline.dueDate()), deadline.legalBasis()),
                        "Chuyển theo hồ sơ, giữ nguyên ngày"));
            }
        }
        return found.stream().distinct().toList();
    }
}
