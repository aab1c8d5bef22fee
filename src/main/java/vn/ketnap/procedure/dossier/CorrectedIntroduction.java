package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.vocabulary.DateKind;

/** On the corrected day, too, the right ones introduced, who knew the person long enough (294-QĐ/TW, 3.1 and 3.2). */
@Component
class CorrectedIntroduction implements CorrectedDate {

    private final Register register;
    private final UnionIntroductions unions;
    private final Introducers introducers;

    CorrectedIntroduction(Register register, UnionIntroductions unions, Introducers introducers) {
        this.register = register;
        this.unions = unions;
        this.introducers = introducers;
    }

    @Override
    public Set<DateKind> kinds() {
        return Set.of(DateKind.INTRODUCTION);
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        IntroducerRule then = unions.rule(file, false, wrong);
        IntroducerRule rule = unions.rule(file, false, corrected);
        if (rule.members() != then.members() || rule.union() != then.union()) {
            problems.add(
                    field,
                    "Vào ngày %s người và tổ chức phải giới thiệu khác với giấy đã ghi"
                            .formatted(DateFormats.date(corrected)),
                    rule.basis().text());
        }
        LocalDate joined = file.date(DateKind.UNIT_JOINED).orElse(null);
        register.papers(file, PaperKind.MEMBER_INTRODUCTION).stream()
                .filter(paper -> paper.date().equals(wrong))
                .forEach(paper ->
                        introducers.checkMember(field, paper.memberId(), corrected, joined, rule, file, problems));
    }
}
