package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.admission.CeremonyLimit;
import vn.ketnap.procedure.admission.PersonalConditions;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.check.PaperValidity;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.dossier.UnionIntroductions;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** Corrects a date that was recorded wrongly, together with the dates that follow from it. */
@Component
class DateCorrection {

    private final DateOrder dates;
    private final PlausibleDates plausible;
    private final Register register;
    private final Regulations regulations;
    private final LawInForce law;
    private final Rebinding rebinding;
    private final PersonalConditions conditions;
    private final Consents consents;
    private final PaperValidity validity;
    private final CeremonyLimit ceremonyLimit;
    private final UnionIntroductions unions;
    private final List<CorrectedDate> rules;
    private final Articles articles;
    private final PaperCompletion completion;

    DateCorrection(
            DateOrder dates,
            PlausibleDates plausible,
            Register register,
            Regulations regulations,
            LawInForce law,
            Rebinding rebinding,
            PersonalConditions conditions,
            Consents consents,
            PaperValidity validity,
            CeremonyLimit ceremonyLimit,
            UnionIntroductions unions,
            List<CorrectedDate> rules,
            Articles articles,
            PaperCompletion completion) {
        this.dates = dates;
        this.plausible = plausible;
        this.register = register;
        this.regulations = regulations;
        this.law = law;
        this.rebinding = rebinding;
        this.conditions = conditions;
        this.consents = consents;
        this.validity = validity;
        this.ceremonyLimit = ceremonyLimit;
        this.unions = unions;
        this.rules = rules;
        this.articles = articles;
        this.completion = completion;
    }

    void check(CaseFile file, DateKind kind, LocalDate corrected, Problems problems) {
        problems.require("dateKind", kind, "Chọn ngày cần sửa");
        problems.require("newDate", corrected);
        if (kind == null || corrected == null) {
            return;
        }
        if (PaperCompletion.missing(file).contains(kind)) {
            completion.check(file, kind, corrected, problems);
            return;
        }
        if (!RunningCases.correctable(file).contains(kind)) {
            problems.add(
                    "dateKind", "%s chưa được ghi hoặc tính từ ngày khác, không sửa riêng".formatted(kind.label()));
            return;
        }
        if (file.date(kind).filter(corrected::equals).isPresent()) {
            problems.add("newDate", "Ngày mới trùng với ngày đã ghi");
        }
        dates.check("newDate", kind, corrected, file, problems);
        plausible.check("newDate", corrected, kind, file, problems);
        Map<DateKind, LocalDate> changes = changes(file, kind, corrected);
        changes.forEach((changed, date) -> dates.checkFollowers("newDate", changed, date, file, changes, problems));
        checkRules(file, kind, corrected, changes, problems);
    }

    /** What the step that recorded the date asks of it holds for the corrected one too. */
    private void checkRules(
            CaseFile file, DateKind kind, LocalDate corrected, Map<DateKind, LocalDate> changes, Problems problems) {
        LocalDate wrong = file.date(kind).orElseThrow();
        rebinding.check("newDate", kind, file, wrong, corrected, problems);
        rules.stream()
                .filter(rule -> rule.kinds().contains(kind))
                .forEach(rule -> rule.check("newDate", kind, wrong, corrected, file, problems));
        if (kind == DateKind.CELL_ADMISSION_VOTE) {
            conditions.check("newDate", file.applicant(), corrected, problems);
            validity.check("newDate", file, corrected, problems);
        } else if (changes.containsKey(DateKind.CERTIFICATE_ISSUED) || changes.containsKey(DateKind.DOSSIER_START)) {
            file.date(DateKind.CELL_ADMISSION_VOTE)
                    .ifPresent(vote -> validity.check("newDate", file, vote, changes, problems));
        } else if (kind == DateKind.CEREMONY) {
            ceremonyLimit.check("newDate", corrected, file, Map.of(), problems);
        } else if (kind == DateKind.CONFIRMATION_DECISION) {
            file.officialDate()
                    .filter(corrected::isBefore)
                    .ifPresent(official -> problems.add(
                            "newDate",
                            "Chưa hết thời gian dự bị (%s)".formatted(DateFormats.date(official)),
                            articles.of(Requirement.PROBATION_PERIOD, file)));
        } else if (kind == DateKind.UNIT_JOINED) {
            file.date(DateKind.INTRODUCTION).ifPresent(on -> checkTogether(file, corrected, on, problems));
        }
    }

    /** The introducer knows the person long enough also from the corrected day on (294-QĐ/TW, 3.2). */
    private void checkTogether(CaseFile file, LocalDate joined, LocalDate introduced, Problems problems) {
        IntroducerRule rule = unions.rule(file, false, introduced);
        if (introduced.isBefore(WorkingCalendar.plusMonths(joined, rule.monthsTogether()))) {
            problems.warn(
                    "newDate",
                    "Đến ngày giới thiệu %s chưa đủ %d tháng cùng người giới thiệu: phải làm lại giấy giới thiệu"
                            .formatted(DateFormats.date(introduced), rule.monthsTogether()),
                    rule.basis().text());
        }
    }

    /** Records the corrected dates; deadlines, due dates of tasks and the end of probation move with them. */
    void apply(CaseFile file, DateKind kind, LocalDate corrected, LocalDate today, String reason) {
        if (PaperCompletion.missing(file).contains(kind)) {
            completion.apply(file, kind, corrected, today, reason);
            return;
        }
        LocalDate wrong = file.date(kind).orElseThrow();
        String note = "%s: %s sửa thành %s. Lý do: %s"
                .formatted(kind.label(), DateFormats.date(wrong), DateFormats.date(corrected), reason);
        changes(file, kind, corrected).forEach(file::correct);
        rebind(file, kind, wrong, corrected);
        register.redate(file, kind, wrong, corrected);
        register.paper(file, PaperKind.DATE_CORRECTION, today, note);
    }

    /** The day of the cell's vote chooses law and authority. */
    private void rebind(CaseFile file, DateKind kind, LocalDate wrong, LocalDate vote) {
        rebinding.follow(kind, file, wrong, vote);
        if (kind == DateKind.CELL_ADMISSION_VOTE) {
            consents.requireOf(file, vote);
        }
    }

    /** The corrected date and those that are counted from it (for the official date Charter, article 5). */
    private Map<DateKind, LocalDate> changes(CaseFile file, DateKind kind, LocalDate corrected) {
        Map<DateKind, LocalDate> changes = new EnumMap<>(DateKind.class);
        changes.put(kind, corrected);
        if (kind == DateKind.CEREMONY) {
            int months = regulations.probation(law.of(file, kind, corrected)).months();
            LocalDate official = WorkingCalendar.plusMonths(corrected, months);
            changes.put(DateKind.OFFICIAL, official);
            file.date(DateKind.PROBATION_ENDED).ifPresent(ended -> changes.put(DateKind.PROBATION_ENDED, official));
        }
        if (kind == DateKind.APPLICATION && file.date(DateKind.DOSSIER_START).equals(file.date(kind))) {
            changes.put(DateKind.DOSSIER_START, corrected);
        }
        if (kind == DateKind.CELL_CONFIRMATION_VOTE
                && file.date(DateKind.CELL_CONFIRMATION_REVIEW).equals(file.date(kind))) {
            changes.put(DateKind.CELL_CONFIRMATION_REVIEW, corrected);
        }
        return changes;
    }
}
