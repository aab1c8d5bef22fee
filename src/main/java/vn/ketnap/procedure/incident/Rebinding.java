package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.Bound;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/**
 * What a corrected day of a cell's vote means for the law and the body that the vote has chosen. The case follows them
 * while nobody has built on the vote; afterwards the step has to be done again.
 */
@Component
class Rebinding {

    /** The vote of the committee that comes next, and the decision, by the cell's vote. */
    private static final Map<DateKind, Next> VOTES = Map.of(
            DateKind.CELL_ADMISSION_VOTE, new Next(ResolutionKind.COMMITTEE_ADMISSION, DateKind.ADMISSION_DECISION),
            DateKind.CELL_CONFIRMATION_VOTE,
                    new Next(ResolutionKind.COMMITTEE_CONFIRMATION, DateKind.CONFIRMATION_DECISION),
            DateKind.CELL_REMOVAL_VOTE, new Next(ResolutionKind.COMMITTEE_REMOVAL, DateKind.REMOVAL_DECISION));

    private final CaseBinding binding;
    private final Regulations regulations;
    private final Register register;
    private final UnitTree units;
    private final ApplicationEventPublisher events;

    Rebinding(
            CaseBinding binding,
            Regulations regulations,
            Register register,
            UnitTree units,
            ApplicationEventPublisher events) {
        this.binding = binding;
        this.regulations = regulations;
        this.register = register;
        this.units = units;
        this.events = events;
    }

    private record Next(ResolutionKind vote, DateKind decision) {}

    /**
     * Warns of another law or body; refuses the correction when the case could not be sent to where it then belongs. Says
     * nothing of dates that bind nothing.
     */
    void check(String field, DateKind kind, CaseFile file, LocalDate wrong, LocalDate corrected, Problems problems) {
        Next next = VOTES.get(kind);
        if (next == null || binding.boundOn(file, wrong).equals(binding.boundOn(file, corrected))) {
            return;
        }
        String change = "%s; %s".formatted(choice(file, wrong), choice(file, corrected));
        String article = regulations.versionOn(corrected).basis().text();
        if (since(wrong, file, next.decision())) {
            problems.add(field, change + ". Đã có quyết định: đề nghị cấp có thẩm quyền xem xét lại", article);
        } else if (builtOn(next, file, wrong) || !canFollow(file, wrong, corrected)) {
            problems.add(field, change + ". Đã qua bước sau: trả hồ sơ để chi bộ xét lại, không sửa ngày", article);
        } else {
            problems.warn(field, change + ". Sửa ngày thì hồ sơ chuyển theo quy định và cấp mới", article);
        }
    }

    /** Binds as of the corrected day when that makes a difference, and tells the processes. */
    void follow(DateKind kind, CaseFile file, LocalDate wrong, LocalDate corrected) {
        Next next = VOTES.get(kind);
        if (next != null && !binding.boundOn(file, wrong).equals(binding.boundOn(file, corrected))) {
            binding.rebind(file, next.vote().matter(), wrong, corrected);
            events.publishEvent(new CaseRebound(file, next.vote().matter()));
        }
    }

    private String choice(CaseFile file, LocalDate day) {
        Bound bound = binding.boundOn(file, day);
        return "Ngày %s theo %s, do %s %s quyết định"
                .formatted(
                        DateFormats.date(day),
                        regulations.versionOn(day).name(),
                        bound.body().label(),
                        units.unit(bound.decidingCode()).name());
    }

    private boolean builtOn(Next next, CaseFile file, LocalDate vote) {
        return since(vote, file, next.vote().date())
                || next.decision() == DateKind.ADMISSION_DECISION && since(vote, file, DateKind.DOSSIER_RECEIVED)
                || register.lastVote(file, next.vote())
                        .filter(committee -> !committee.date().isBefore(vote))
                        .isPresent();
    }

    private static boolean since(LocalDate vote, CaseFile file, DateKind kind) {
        return file.date(kind).filter(date -> !date.isBefore(vote)).isPresent();
    }

    /** The grassroots committee votes next under both, or everything goes the same way. */
    private boolean canFollow(CaseFile file, LocalDate wrong, LocalDate corrected) {
        Bound before = binding.boundOn(file, wrong);
        Bound after = binding.boundOn(file, corrected);
        return before.committeeVote() && after.committeeVote()
                || before.decidingCode().equals(after.decidingCode())
                        && before.committeeVote() == after.committeeVote()
                        && before.appraisal() == after.appraisal();
    }
}
