package vn.ketnap.procedure.check;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/**
 * A committee that takes longer to decide prolongs its time once before it runs out, or accounts for it to the higher
 * committee afterwards (294-QĐ/TW, 4.3.1).
 */
@Component
public class DecisionTime implements CorrectedDate {

    private static final List<String> DECISIONS =
            List.of(StepIds.RECORD_ADMISSION_DECISION, StepIds.RECORD_CONFIRMATION_DECISION);

    private final Extensions extensions;
    private final Register register;
    private final Articles articles;
    private final DueDates dueDates;
    private final Regulations regulations;
    private final LawInForce law;
    private final BusinessClock clock;

    DecisionTime(
            Extensions extensions,
            Register register,
            Articles articles,
            DueDates dueDates,
            Regulations regulations,
            LawInForce law,
            BusinessClock clock) {
        this.extensions = extensions;
        this.dueDates = dueDates;
        this.regulations = regulations;
        this.law = law;
        this.register = register;
        this.articles = articles;
        this.clock = clock;
    }

    /** The report to the higher committee; all null when the form brings none. */
    public record Account(@Size(max = 60) String number, LocalDate on, @Size(max = 1000) String reason) {}

    /** Refuses an extension without a reason or after the last day of the limit that the task answers for. */
    public void checkExtension(String task, String reason, CaseFile file, Problems problems) {
        if (reason == null || reason.isBlank()) {
            problems.add("extensionReason", "Ghi lý do đặc biệt phải gia hạn", article(file));
        }
        extensions.runsOutOn(file, task).ifPresent(due -> checkInTime("action", clock.today(), due, file, problems));
    }

    private void checkInTime(String field, LocalDate extendedOn, LocalDate due, CaseFile file, Problems problems) {
        if (extendedOn.isAfter(due)) {
            problems.add(
                    field,
                    "Đã hết hạn ngày %s: chỉ gia hạn chậm nhất vào ngày ấy; quá hạn thì giải trình với cấp trên"
                            .formatted(DateFormats.date(due)),
                    article(file));
        }
    }

    /** The dates from which the time of a decision counts. */
    @Override
    public Set<DateKind> kinds() {
        return Set.of(DateKind.CELL_ADMISSION_VOTE, DateKind.CELL_CONFIRMATION_VOTE);
    }

    /** An extension that was in time stays so when the time counts from a corrected day. */
    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        String regulation = law.of(file, kind, corrected);
        for (String task : DECISIONS) {
            Optional<LocalDate> due = regulations.taskDue(task, regulation).limits().stream()
                    .flatMap(limit -> regulations.timeLimit(limit, regulation).stream())
                    .filter(limit -> limit.isStartedBy(kind))
                    .findFirst()
                    .flatMap(limit -> dueDates.dueOn(file, limit.limit(), regulation, Map.of(kind, corrected)));
            due.ifPresent(last -> register.papers(file, PaperKind.EXTENSION).stream()
                    .map(PaperView::date)
                    .filter(extendedOn -> !extendedOn.isBefore(wrong))
                    .findFirst()
                    .ifPresent(extendedOn -> checkInTime(field, extendedOn, last, file, problems)));
        }
    }

    /** Prolongs the limit that the task answers for. */
    public void extend(String task, String reason, CaseFile file) {
        extensions.extend(file, task, reason);
        register.paper(file, PaperKind.EXTENSION, clock.today(), reason);
    }

    /** Refuses an account that is not complete, or of a limit that has not passed. */
    public void checkAccount(String task, Account account, CaseFile file, Problems problems) {
        problems.require("accountNumber", account.number(), "Ghi số, ký hiệu báo cáo giải trình");
        problems.require("accountOn", account.on(), "Ghi ngày báo cáo giải trình");
        problems.require("accountReason", account.reason(), "Ghi lý do quá hạn");
        Optional<LocalDate> due = extensions.runsOutOn(file, task);
        if (due.filter(clock.today()::isAfter).isEmpty()) {
            problems.add("action", "Chưa quá hạn quyết định nên chưa phải giải trình", article(file));
        } else if (account.on() != null && !account.on().isAfter(due.get())) {
            problems.add(
                    "accountOn",
                    "Giải trình phải sau ngày hết hạn %s".formatted(DateFormats.date(due.get())),
                    article(file));
        }
    }

    /** Enters the account; the limit stays open until the committee decides. */
    public void account(String task, Account account, CaseFile file) {
        extensions.account(file, task, account.on());
        register.paper(
                file, PaperKind.DECISION_ACCOUNT, new Paper(account.number(), null), account.on(), account.reason());
    }

    private String article(CaseFile file) {
        return articles.of(Requirement.DECISION_EXTENSION, file);
    }
}
