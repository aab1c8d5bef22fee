package vn.ketnap.report.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.PersonRulings.PersonRuling;
import vn.ketnap.regulation.PriorConsent;

/** What whoever opens the case should look after now: first what is late. */
final class Warnings {

    private Warnings() {}

    static List<CaseOverview.Warning> of(
            CaseFile file,
            List<CaseOverview.Deadline> deadlines,
            List<CaseOverview.Vote> votes,
            List<PriorConsent> missing,
            List<PersonRuling> groups,
            WorkingCalendar calendar) {
        List<CaseOverview.Warning> warnings = new ArrayList<>();
        deadlines.stream()
                .filter(CaseOverview.Deadline::overdue)
                .map(late -> new CaseOverview.Warning("OVERDUE", late.name() + ": " + late.left(), late.legalBasis()))
                .forEach(warnings::add);
        votes.stream()
                .filter(vote -> vote.remark() != null)
                .map(vote -> new CaseOverview.Warning(
                        "VOTE_FIGURES",
                        "%s, ngày %s: %s".formatted(vote.title(), DateFormats.date(vote.date()), vote.remark()),
                        null))
                .forEach(warnings::add);
        if (file.status().isRunning() && file.decisionDate().isEmpty()) {
            missing.stream()
                    .map(consent -> new CaseOverview.Warning(
                            "PRIOR_CONSENT",
                            "Chưa có, phải có trước khi quyết định kết nạp: " + consent.name(),
                            consent.basis().text()))
                    .forEach(warnings::add);
            groups.stream()
                    .map(group -> new CaseOverview.Warning(
                            "SPECIAL_GROUP",
                            group.subject() + ": " + group.basis().note(),
                            group.basis().text()))
                    .forEach(warnings::add);
        }
        deadlines.stream()
                .filter(deadline -> deadline.provisional() && deadline.left() != null)
                .map(deadline -> new CaseOverview.Warning(
                        "PROVISIONAL",
                        "%s: ngày hết hạn là tạm tính, chưa có lịch nghỉ chính thức của năm %s"
                                .formatted(deadline.name(), years(deadline, calendar)),
                        null))
                .forEach(warnings::add);
        return warnings;
    }

    private static String years(CaseOverview.Deadline deadline, WorkingCalendar calendar) {
        List<Integer> years = calendar.unconfirmedYears(deadline.startDate(), deadline.dueDate());
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
