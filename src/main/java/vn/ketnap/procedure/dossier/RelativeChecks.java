package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.RelationRule;

/** Whether a plan names every relative whom the rules want verified, or says why there is none (06-HD/TW, 3.4). */
@Component
class RelativeChecks {

    private final Regulations regulations;
    private final LawInForce law;
    private final BusinessClock clock;

    RelativeChecks(Regulations regulations, LawInForce law, BusinessClock clock) {
        this.regulations = regulations;
        this.law = law;
        this.clock = clock;
    }

    /** The relations that the case has to tell of, in the order of the curriculum vitae. */
    List<RelationRule> rules(CaseFile file) {
        return regulations.verifiedRelations(law.now(file));
    }

    void check(PlanVerification.Form plan, Family family, CaseFile file, Problems problems) {
        List<RelationRule> rules = rules(file);
        for (int i = 0; i < plan.relatives().size(); i++) {
            checkPerson("relatives[" + i + "].", plan.relatives().get(i), rules, file, problems);
        }
        for (int i = 0; i < plan.absent().size(); i++) {
            checkAbsent("absent[" + i + "].", plan.absent().get(i), rules, plan, problems);
        }
        checkTwice(plan.relatives(), problems);
        for (RelationRule rule : rules) {
            if (wanted(rule, family)
                    && !family.has(rule.relation())
                    && family.absence(rule.relation()).isEmpty()) {
                problems.add(
                        "relatives",
                        "Chưa khai %s: ghi người này hoặc lý do không có"
                                .formatted(rule.relation().label()),
                        rule.basis().text());
            }
        }
    }

    private void checkPerson(
            String row, Relative relative, List<RelationRule> rules, CaseFile file, Problems problems) {
        if (relative.relation() != null && ruleOf(relative.relation(), rules).isEmpty()) {
            problems.add(row + "relation", "Quan hệ này không ghi trong danh sách người thân");
        }
        if (relative.isAlive()) {
            problems.require(row + "livesAt", relative.livesAt(), "Ghi nơi cư trú, nơi công tác");
        }
        if (relative.born() == null || problems.has(row + "born")) {
            return;
        }
        LocalDate born = relative.bornOn().orElse(null);
        Birth applicant = file.applicant().birth();
        if (born == null || born.isAfter(clock.today())) {
            problems.add(row + "born", "Ghi năm sinh hoặc ngày sinh đã qua, như 1965 hoặc 05/06/1965");
        } else if (relative.isParent() && born.isAfter(applicant.last())) {
            problems.add(row + "born", "Cha, mẹ sinh sau người xin vào Đảng (%s)".formatted(applicant.text()));
        } else if (relative.relation() == Relation.CHILD && born.isBefore(applicant.first())) {
            problems.add(row + "born", "Con sinh trước người xin vào Đảng (%s)".formatted(applicant.text()));
        }
    }

    /** A statement that nobody is there is one that the rules allow for that relation. */
    private static void checkAbsent(
            String row,
            PlanVerification.Absent absent,
            List<RelationRule> rules,
            PlanVerification.Form plan,
            Problems problems) {
        if (absent.relation() == null || absent.reason() == null) {
            return;
        }
        String label = absent.relation().label();
        RelationRule rule = ruleOf(absent.relation(), rules).orElse(null);
        if (rule == null || rule.absences().isEmpty()) {
            problems.add(row + "relation", "Không đánh dấu vắng đối với %s".formatted(label));
        } else if (!rule.absences().contains(absent.reason())) {
            String lawful = rule.absences().stream().map(Absence::label).collect(Collectors.joining(", "));
            problems.add(
                    row + "reason",
                    "Không nhận lý do “%s” đối với %s, chỉ nhận: %s"
                            .formatted(absent.reason().label(), label, lawful),
                    rule.basis().text());
        }
        if (absent.reason() == Absence.UNKNOWN) {
            problems.require(row + "note", absent.note(), "Ghi rõ vì sao không rõ %s".formatted(label));
        }
        if (plan.relatives().stream().anyMatch(relative -> relative.relation() == absent.relation())) {
            problems.add(row + "relation", "Vừa ghi %s vừa đánh dấu vắng".formatted(label));
        }
    }

    private static void checkTwice(List<Relative> relatives, Problems problems) {
        for (int i = 0; i < relatives.size(); i++) {
            for (int other = 0; other < i; other++) {
                if (relatives.get(i).view().sameAs(relatives.get(other).view())) {
                    problems.add("relatives[" + i + "].fullName", "Người này đã ghi ở dòng %d".formatted(other + 1));
                }
            }
        }
    }

    private static boolean wanted(RelationRule rule, Family family) {
        return switch (rule.wanted()) {
            case ALWAYS -> true;
            case MARRIED ->
                family.has(Relation.SPOUSE)
                        || family.absence(Relation.SPOUSE)
                                .filter(Absence.DEAD::equals)
                                .isPresent();
            case WITHOUT_PARENTS ->
                family.absence(Relation.FATHER).filter(Absence.UNKNOWN::equals).isPresent()
                        && family.absence(Relation.MOTHER)
                                .filter(Absence.UNKNOWN::equals)
                                .isPresent();
            case DECLARED -> false;
        };
    }

    private static Optional<RelationRule> ruleOf(Relation relation, List<RelationRule> rules) {
        return rules.stream().filter(rule -> rule.relation() == relation).findFirst();
    }
}
