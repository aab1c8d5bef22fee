package vn.ketnap.report.casefile;

import java.util.ArrayList;
import java.util.List;
import vn.ketnap.admission.CaseFile;

/** What whoever opens the case should look after now: first what is late. */
final class Warnings {

    private Warnings() {}

    static List<CaseOverview.Warning> of(CaseFile file, List<CaseOverview.Deadline> deadlines) {
        List<CaseOverview.Warning> warnings = new ArrayList<>();
        deadlines.stream()
                .filter(CaseOverview.Deadline::overdue)
                .map(late -> new CaseOverview.Warning("OVERDUE", late.name() + ": " + late.left(), late.legalBasis()))
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
