package vn.ketnap.procedure.admission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** A decision, also a corrected one, comes after the meeting that took it and after the consent it needs (06-HD/TW, 3.7). */
@Component
class CorrectedDecision implements CorrectedDate {

    private static final Map<DateKind, ResolutionKind> DECISIONS = Stream.of(
                    ResolutionKind.ADMISSION_DECISION,
                    ResolutionKind.CONFIRMATION_DECISION,
                    ResolutionKind.REMOVAL_DECISION)
            .collect(Collectors.toUnmodifiableMap(ResolutionKind::date, Function.identity()));

    private final Register register;
    private final Consents consents;

    CorrectedDecision(Register register, Consents consents) {
        this.register = register;
        this.consents = consents;
    }

    @Override
    public Set<DateKind> kinds() {
        return DECISIONS.keySet();
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        register.lastVote(file, DECISIONS.get(kind))
                .filter(vote -> !vote.date().equals(wrong) && corrected.isBefore(vote.date()))
                .ifPresent(vote -> problems.add(
                        field, "Quyết định không được ghi trước ngày họp %s".formatted(DateFormats.date(vote.date()))));
        if (kind == DateKind.ADMISSION_DECISION) {
            consents.checkKept(field, file, StepIds.RECORD_ADMISSION_DECISION, corrected, problems);
        }
    }
}
