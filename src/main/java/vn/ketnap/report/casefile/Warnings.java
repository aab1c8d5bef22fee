package vn.ketnap.report.casefile;

import java.util.ArrayList;
import java.util.List;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.Shown;

/** What whoever opens the case should look after now: first what is late. */
final class Warnings {

    private Warnings() {}

    static List<CaseOverview.Warning> of(
            CaseFile file, List<CaseOverview.Deadline> deadlines, List<CaseOverview.Vote> votes) {
        List<CaseOverview.Warning> warnings = new ArrayList<>();
        deadlines.stream()
                .filter(CaseOverview.Deadline::overdue)
                .map(late -> new CaseOverview.Warning("OVERDUE", late.name() + ": " + late.left(), late.legalBasis()))
                .forEach(warnings::add);
        votes.stream()
                .filter(vote -> vote.remark() != null)
                .map(vote -> new CaseOverview.Warning(
                        "VOTE_FIGURES",
                        "%s, ngày %s: %s".formatted(vote.title(), Shown.date(vote.date()), vote.remark()),
                        null))
                .forEach(warnings::add);
        if (file.status().isRunning()
                && file.priorConsentNeeded()
                && file.decisionDate().isEmpty()) {
            warnings.add(new CaseOverview.Warning(
                    "PRIOR_CONSENT",
                    "Phải có văn bản đồng ý của cấp có thẩm quyền trước khi ra quyết định kết nạp",
                    null));
        }
        deadlines.stream()
                .filter(deadline -> deadline.provisional() && deadline.left() != null)
                .map(deadline -> new CaseOverview.Warning(
                        "PROVISIONAL",
                        deadline.name() + ": ngày hết hạn là tạm tính, chưa có lịch nghỉ chính thức",
                        null))
                .forEach(warnings::add);
        return warnings;
    }
}
