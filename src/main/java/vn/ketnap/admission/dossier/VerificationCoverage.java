package vn.ketnap.admission.dossier;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.Articles;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.VerificationView;
import vn.ketnap.admission.dossier.PlanVerification.Form;
import vn.ketnap.admission.dossier.PlanVerification.Request;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.regulation.VerificationScope;
import vn.ketnap.regulation.VerificationScope.Verify;

/** Whether everybody is verified who has to be, by somebody who may. */
@Component
class VerificationCoverage {

    private final Regulations regulations;
    private final Articles articles;

    VerificationCoverage(Regulations regulations, Articles articles) {
        this.regulations = regulations;
        this.articles = articles;
    }

    /** Adds every relation that the rules want verified and for which nobody is asked, now or earlier. */
    void check(Form form, List<VerificationView> earlier, Problems problems) {
        Set<Relation> asked = EnumSet.noneOf(Relation.class);
        earlier.forEach(request -> asked.add(request.relation()));
        form.requests().stream()
                .map(Request::relation)
                .filter(relation -> relation != null)
                .forEach(asked::add);
        for (Relation relation : Relation.values()) {
            VerificationScope scope = scope(relation, form);
            boolean absent = relation != Relation.APPLICANT && form.absent().contains(relation);
            if (scope.verify() != Verify.NONE && !asked.contains(relation) && !absent) {
                problems.add(
                        "requests",
                        "Chưa có yêu cầu %s đối với %s".formatted(scope.verify().label(), relation.label()),
                        scope.basis().text());
            }
            if (absent && asked.contains(relation)) {
                problems.add(
                        "absent",
                        "Vừa ghi yêu cầu thẩm tra vừa đánh dấu không có hoặc đã mất: %s".formatted(relation.label()));
            }
        }
        if (form.requests().isEmpty() && !earlier.isEmpty()) {
            problems.warn("requests", "Không có yêu cầu thẩm tra nào mới", "");
        }
    }

    /** Nobody verifies himself, herself or a close relative; names alone do not tell, so the form confirms it. */
    void checkVerifier(
            String row, Request request, Form form, List<VerificationView> earlier, CaseFile file, Problems problems) {
        if (request.verifierName() == null) {
            return;
        }
        if (!Boolean.TRUE.equals(request.verifierUnrelated())) {
            problems.add(
                    row + "verifierUnrelated",
                    "Xác nhận người đi thẩm tra không phải bản thân, vợ (chồng), cha mẹ, anh chị em, con của người vào Đảng",
                    articles.of(Requirement.VERIFIER, file));
        }
        Map<String, String> relatives = new HashMap<>();
        earlier.forEach(other ->
                relatives.put(Names.key(other.personName()), other.relation().label()));
        form.requests().stream()
                .filter(other -> other.relation() != null)
                .forEach(other -> relatives.put(
                        Names.key(other.personName()), other.relation().label()));
        relatives.put(Names.key(file.applicant().fullName()), Relation.APPLICANT.label());
        relatives.remove("");
        String relation = relatives.get(Names.key(request.verifierName()));
        if (relation != null) {
            problems.add(
                    row + "verifierName",
                    "Người đi thẩm tra không được là %s".formatted(relation),
                    articles.of(Requirement.VERIFIER, file));
        }
    }

    private VerificationScope scope(Relation relation, Form form) {
        Boolean sideHasMember = relation.ofSpouse() ? form.spouseSideHasMember() : form.sideHasMember();
        return regulations.verification(
                relation, Boolean.TRUE.equals(sideHasMember), Boolean.TRUE.equals(form.locallyKnown()));
    }
}
