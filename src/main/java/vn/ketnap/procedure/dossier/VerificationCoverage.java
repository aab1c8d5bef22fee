package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.dossier.PlanVerification.Form;
import vn.ketnap.procedure.dossier.PlanVerification.Request;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.regulation.FamilySituation;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.regulation.VerificationScope;
import vn.ketnap.regulation.VerificationScope.Verify;
import vn.ketnap.vocabulary.DateKind;

/** Whether everybody is verified who has to be, by somebody who may. */
@Component
class VerificationCoverage {

    /** Of a person whose birth an older plan did not ask for. */
    private static final int GROWN_UP = 99;

    /** Of these somebody keeps a curriculum vitae already. */
    private static final Set<SpecialGroup> FILED = EnumSet.of(SpecialGroup.ARMED_FORCES, SpecialGroup.ABROAD);

    private final Regulations regulations;
    private final MembershipRules rules;
    private final LawInForce law;
    private final Articles articles;
    private final BusinessClock clock;

    VerificationCoverage(
            Regulations regulations, MembershipRules rules, LawInForce law, Articles articles, BusinessClock clock) {
        this.regulations = regulations;
        this.rules = rules;
        this.law = law;
        this.articles = articles;
        this.clock = clock;
    }

    /** Adds everybody whom the rules want verified and about whom nobody is asked, now or earlier. */
    void check(Form form, Family family, List<VerificationView> earlier, CaseFile file, Problems problems) {
        List<VerificationView> requests = requests(form, earlier);
        checkGroups(form, requests, file, problems);
        RelativeView applicant = applicant(file);
        List<RelativeView> all = new ArrayList<>(List.of(applicant));
        all.addAll(family.persons());
        for (RelativeView person : all) {
            if (requests.stream().noneMatch(person::askedBy) && person.exemption() == null) {
                report(person, scope(person, form), problems);
            }
        }
        for (int i = 0; i < form.requests().size(); i++) {
            Request request = form.requests().get(i);
            if (request.relation() != null
                    && request.personName() != null
                    && all.stream().noneMatch(person -> person.askedBy(request.view()))) {
                problems.add(
                        "requests[" + i + "].personName",
                        "Người này chưa ghi trong danh sách người thân với quan hệ %s"
                                .formatted(request.relation().label()));
            }
        }
        if (form.requests().isEmpty() && !earlier.isEmpty()) {
            problems.warn("requests", "Không có yêu cầu thẩm tra nào mới", "");
        }
    }

    /** What the special groups add: 06-HD/TW, point 3.4. */
    private void checkGroups(Form form, List<VerificationView> requests, CaseFile file, Problems problems) {
        Set<SpecialGroup> groups = file.applicant().groups();
        if (Boolean.TRUE.equals(form.fileCompared()) && Collections.disjoint(groups, FILED)) {
            VerificationScope rule = regulations.verification(
                    Relation.APPLICANT,
                    new FamilySituation(false, false, true, GROWN_UP, true),
                    regulations.versionOn(clock.today()).id());
            problems.add(
                    "fileCompared",
                    "Chỉ đối chiếu thay thẩm tra đối với người trong lực lượng vũ trang, người đang ở nước ngoài",
                    rule.basis().text());
        }
        if (groups.contains(SpecialGroup.FOREIGN_EMPLOYER)
                && requests.stream().allMatch(request -> request.verifierName() == null)) {
            LegalBasis basis = rules.specialGroup(
                            SpecialGroup.FOREIGN_EMPLOYER, law.of(file, DateKind.VERIFICATION_REQUESTED, clock.today()))
                    .basis();
            problems.warn("requests", basis.note(), basis.text());
        }
    }

    /** The persons of the plan, each with the reason why nobody is asked about him or her; none for who is asked about. */
    List<RelativeView> exempted(Form form, Family family, List<VerificationView> earlier) {
        List<VerificationView> requests = requests(form, earlier);
        return family.persons().stream()
                .map(person -> person.exempt(exemption(person, form, requests)))
                .toList();
    }

    /** Nobody verifies himself, herself or a close relative; names alone do not tell, so the form confirms it. */
    void checkVerifier(String row, Request request, Family family, CaseFile file, Problems problems) {
        if (request.verifierName() == null) {
            return;
        }
        if (!Boolean.TRUE.equals(request.verifierUnrelated())) {
            problems.add(
                    row + "verifierUnrelated",
                    "Xác nhận người đi thẩm tra không phải bản thân, vợ (chồng), cha mẹ, anh chị em, con của người vào Đảng",
                    articles.of(Requirement.VERIFIER, file));
        }
        checkName(row + "verifierName", request.verifierName(), family.persons(), file, problems);
    }

    /** Refuses a verifier who has the name of the person or of a relative. */
    void checkName(String field, String verifier, List<RelativeView> family, CaseFile file, Problems problems) {
        Map<String, String> relatives = new HashMap<>();
        family.forEach(person -> relatives.put(
                TextNormalizer.name(person.fullName()), person.relation().label()));
        relatives.put(TextNormalizer.name(file.applicant().fullName()), Relation.APPLICANT.label());
        relatives.remove("");
        String relation = relatives.get(TextNormalizer.name(verifier));
        if (relation != null) {
            problems.add(
                    field,
                    "Người đi thẩm tra không được là %s".formatted(relation),
                    articles.of(Requirement.VERIFIER, file));
        }
    }

    /** A member in the family spares the political history only, so that leaving the rest out is for people to justify. */
    private static void report(RelativeView person, VerificationScope scope, Problems problems) {
        String message =
                "Chưa có yêu cầu %s đối với %s".formatted(scope.verify().label(), person.title());
        if (scope.verify() == Verify.FULL) {
            problems.add("requests", message, scope.basis().text());
        } else if (scope.verify() == Verify.PRESENT_ONLY) {
            problems.warn("requests", message, scope.basis().text());
        }
    }

    private String exemption(RelativeView person, Form form, List<VerificationView> requests) {
        if (requests.stream().anyMatch(person::askedBy)) {
            return null;
        }
        VerificationScope scope = scope(person, form);
        return scope.verify() == Verify.FULL
                ? person.exemption()
                : "%s (%s)".formatted(scope.reason(), scope.basis().text());
    }

    private VerificationScope scope(RelativeView person, Form form) {
        Boolean sideHasMember = person.relation().ofSpouse() ? form.spouseSideHasMember() : form.sideHasMember();
        LocalDate born = Relative.born(person.born()).orElse(null);
        int age = born == null ? GROWN_UP : Period.between(born, clock.today()).getYears();
        return regulations.verification(
                person.relation(),
                new FamilySituation(
                        Boolean.TRUE.equals(sideHasMember),
                        Boolean.TRUE.equals(form.locallyKnown()),
                        person.alive(),
                        age,
                        Boolean.TRUE.equals(form.fileCompared())),
                regulations.versionOn(clock.today()).id());
    }

    private static RelativeView applicant(CaseFile file) {
        return RelativeView.person(Relation.APPLICANT, file.applicant().fullName(), null, true, false, null);
    }

    private static List<VerificationView> requests(Form form, List<VerificationView> earlier) {
        List<VerificationView> requests = new ArrayList<>(earlier);
        form.requests().stream()
                .filter(request -> request.relation() != null)
                .map(Request::view)
                .forEach(requests::add);
        return requests;
    }
}
