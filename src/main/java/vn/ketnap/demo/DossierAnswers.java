package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberView;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** Answers for the dossier stage: a plain family of father and mother without members, every paper in order, everybody in favour. */
@Component
@Profile("demo | test")
class DossierAnswers implements TaskAnswers {

    private static final String SECRETARY = "Trần Thị Minh Nguyệt";
    private static final String COMMITTEE_SECRETARY = "Vũ Đình Khánh Toàn";
    private static final String FATHER = "Nguyễn Văn Bình An";
    private static final String MOTHER = "Lê Thị Hòa Thuận";
    private static final String VILLAGE = "Đảng ủy xã An Bình, tỉnh An Hải";

    private final Helpers helpers;
    private final Register register;
    private final Figures figures;

    DossierAnswers(Helpers helpers, Register register, Figures figures) {
        this.figures = figures;
        this.helpers = helpers;
        this.register = register;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.PROPOSE_DOSSIER, (file, subject, on) -> figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 0),
                StepIds.AUTHORIZE_DOSSIER, (file, subject, on) -> authorization(on),
                StepIds.RECEIVE_APPLICATION, (file, subject, on) -> application(on),
                StepIds.RECEIVE_CV, (file, subject, on) -> cv(on),
                StepIds.PLAN_VERIFICATION, (file, subject, on) -> verification(file, on),
                StepIds.RECORD_VERIFICATION_REPLY, (file, subject, on) -> reply(on),
                StepIds.CONCLUDE_CV, (file, subject, on) -> conclusion(on),
                StepIds.RECORD_INTRODUCTIONS, (file, subject, on) -> introductions(file, on),
                StepIds.RECORD_OPINIONS, (file, subject, on) -> opinions(on));
    }

    /** With the letters that a follower of a religion needs. */
    private static Map<String, Object> authorization(LocalDate on) {
        return Map.of(
                "decision",
                "AUTHORIZED",
                "decidedOn",
                on.toString(),
                "paperNumber",
                Numbers.of(on, "NQ/ĐU"),
                "paperSigner",
                COMMITTEE_SECRETARY,
                "religionRequestNumber",
                "40-CV/ĐU",
                "religionRequestDate",
                on.toString(),
                "religionAgreementNumber",
                "52-CV/ĐU",
                "religionAgreementDate",
                on.toString());
    }

    private static Map<String, Object> application(LocalDate on) {
        return Map.of(
                "appliedOn", on.toString(),
                "sympathizerAsResolved", true,
                "handwritten", true);
    }

    private static Map<String, Object> cv(LocalDate on) {
        return Map.of(
                "declaredOn",
                on.toString(),
                "stampedOn",
                on.toString(),
                "stampedBy",
                "Đỗ Thị Hải Yến",
                "everyPageStamped",
                true,
                "handwritten",
                true,
                "historyContinuous",
                true);
    }

    private static Map<String, Object> verification(CaseFile file, LocalDate on) {
        LocalDate born = file.applicant().birthDate();
        return Map.of(
                "sideHasMember",
                false,
                "spouseSideHasMember",
                false,
                "locallyKnown",
                false,
                "relatives",
                List.of(
                        relative("FATHER", FATHER, String.valueOf(born.getYear() - 27)),
                        relative("MOTHER", MOTHER, "20/10/" + (born.getYear() - 25))),
                "absent",
                List.of(absent("SPOUSE"), absent("CHILD")),
                "requests",
                List.of(
                        request("APPLICANT", file.applicant().fullName(), on),
                        request("FATHER", FATHER, on),
                        request("MOTHER", MOTHER, on)));
    }

    private static Map<String, Object> relative(String relation, String name, String born) {
        return Map.of("relation", relation, "fullName", name, "born", born, "livesAt", "Xã An Bình, tỉnh An Hải");
    }

    private static Map<String, Object> absent(String relation) {
        return Map.of("relation", relation, "reason", "NONE");
    }

    private static Map<String, Object> request(String relation, String name, LocalDate on) {
        return Map.of(
                "relation",
                relation,
                "personName",
                name,
                "place",
                VILLAGE,
                "abroad",
                false,
                "sentOn",
                on.toString(),
                "receivedOn",
                on.toString());
    }

    private static Map<String, Object> reply(LocalDate on) {
        return Map.of(
                "repliedOn",
                on.toString(),
                "replyNumber",
                Numbers.of(on, "CV/ĐU"),
                "finding",
                "CONFIRMED",
                "remark",
                "Lý lịch khai đúng, gia đình chấp hành tốt đường lối, chính sách, pháp luật");
    }

    private static Map<String, Object> conclusion(LocalDate on) {
        return Map.of(
                "conclusion",
                "ACCEPTED",
                "remarkedOn",
                on.toString(),
                "remark",
                "Lý lịch rõ ràng, bản thân có lập trường vững vàng, quan hệ tốt với quần chúng",
                "certifiedOn",
                on.toString(),
                "certifiedBy",
                COMMITTEE_SECRETARY,
                "truthful",
                true,
                "political",
                "NO_ISSUE",
                "eligible",
                true);
    }

    /** Two members and a union's resolution, so that it is enough for every age. */
    private Map<String, Object> introductions(CaseFile file, LocalDate on) {
        List<String> members = introducers(file);
        Map<String, Object> values = new HashMap<>();
        values.put("firstMember", members.get(0));
        values.put("firstDate", on.toString());
        values.put("firstAssessment", "Lý lịch rõ ràng; gương mẫu, hoàn thành tốt nhiệm vụ; cần mạnh dạn hơn");
        values.put("assignedAsResolved", true);
        values.put("joinedOn", joinedOn(file, on).toString());
        values.put("secondMember", members.get(1));
        values.put("secondDate", on.toString());
        values.put("secondAssessment", "Có tinh thần trách nhiệm, được đồng nghiệp tin tưởng");
        values.put("unionMember", true);
        values.put("unionNumber", "08-NQ/BCH");
        values.put("unionDate", on.toString());
        values.put("unionSigner", "Phan Thị Quỳnh Trang");
        values.put("unionTotal", 9);
        values.put("unionYes", 9);
        values.put("unionNo", 0);
        values.put("unionAssessment", "Tích cực tham gia phong trào, có uy tín trong đoàn viên");
        return values;
    }

    /** Since when the person is in the unit: as the case knows it, else long enough. */
    static LocalDate joinedOn(CaseFile file, LocalDate on) {
        return file.date(DateKind.UNIT_JOINED).orElseGet(() -> on.minusYears(5));
    }

    /** The helper first, then the others of the cell who have been there longest. */
    private List<String> introducers(CaseFile file) {
        Set<String> members = new LinkedHashSet<>();
        if (file.helperId() != null) {
            members.add(file.helperId().toString());
        }
        helpers.introducers(file).stream()
                .map(choice -> helpers.member(Long.valueOf(choice.value())).orElseThrow())
                .filter(member -> member.sinceInGrassroots() != null)
                .sorted(Comparator.comparing(MemberView::sinceInGrassroots).thenComparing(MemberView::id))
                .map(member -> member.id().toString())
                .forEach(members::add);
        return List.copyOf(members);
    }

    static Map<String, Object> opinions(LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        values.putAll(opinion("organizations", "Công đoàn, Đoàn Thanh niên cơ quan", 12));
        values.putAll(opinion("residence", "Chi ủy khu dân cư số 3, phường An Tân", 3));
        values.put("assessment", "Gương mẫu nơi làm việc và nơi cư trú, đoàn kết, chấp hành tốt pháp luật");
        values.put("concludedOn", on.toString());
        values.put("signer", SECRETARY);
        return values;
    }

    private static Map<String, Object> opinion(String block, String name, int asked) {
        return Map.of(block + "Name", name, block + "Asked", asked, block + "Yes", asked, block + "No", 0);
    }
}
