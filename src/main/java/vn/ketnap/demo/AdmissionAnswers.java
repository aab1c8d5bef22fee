package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Choice;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.StepIds;

/** The forms of the admission stage: votes that reach their thresholds, decisions of the body in charge. */
@Component
@Profile("demo | test")
class AdmissionAnswers implements TaskAnswers {

    private static final String SECRETARY = "Trần Thị Minh Nguyệt";
    private static final String GRASSROOTS_SECRETARY = "Nguyễn Đức Hòa Bình";
    private static final String SUPERIOR_SECRETARY = "Phan Thị Kim Oanh";

    private final Helpers helpers;
    private final Figures figures;

    AdmissionAnswers(Helpers helpers, Figures figures) {
        this.helpers = helpers;
        this.figures = figures;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.ofEntries(
                Map.entry(StepIds.RECORD_CELL_ADMISSION_VOTE, this::cellVote),
                Map.entry(StepIds.REDO_EXPIRED_PAPERS, this::redo),
                Map.entry(StepIds.APPRAISE_BY_SECTION, AdmissionAnswers::sectionAppraisal),
                Map.entry(StepIds.RECORD_COMMITTEE_ADMISSION_VOTE, this::committeeVote),
                Map.entry(StepIds.APPRAISE_DOSSIER, AdmissionAnswers::appraisal),
                Map.entry(StepIds.SUPPLEMENT_DOSSIER, AdmissionAnswers::supplement),
                Map.entry(StepIds.RECORD_ADMISSION_DECISION, this::decision),
                Map.entry(StepIds.DECIDE_AFTER_FAILED_VOTE, AdmissionAnswers::afterFailedVote),
                Map.entry(StepIds.RECORD_DECISION_RECEIPT, AdmissionAnswers::receipt),
                Map.entry(StepIds.RECORD_CEREMONY, this::ceremony),
                Map.entry(StepIds.CONSENT_LATE_CEREMONY, AdmissionAnswers::lateConsent));
    }

    private Map<String, Object> cellVote(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> form = figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 2);
        form.put("action", "VOTE");
        form.putAll(findings());
        return form;
    }

    private Map<String, Object> redo(CaseFile file, Long subject, LocalDate on) {
        String helper = helper(file);
        String other = helpers.introducers(file).stream()
                .map(Choice::value)
                .filter(member -> !member.equals(helper))
                .findFirst()
                .orElseThrow();
        Map<String, Object> form = introduction("first", helper, on);
        form.putAll(introduction("second", other, on));
        form.putAll(Map.of(
                "assignedAsResolved",
                true,
                "joinedOn",
                DossierAnswers.joinedOn(file, on).toString(),
                "unionNumber",
                Numbers.of(on, "NQ/ĐTN"),
                "unionDate",
                on.toString(),
                "unionSigner",
                "Lâm Gia Hân",
                "unionTotal",
                9,
                "unionYes",
                9,
                "unionNo",
                0));
        form.putAll(DossierAnswers.opinions(on));
        return form;
    }

    private static Map<String, Object> introduction(String block, String member, LocalDate on) {
        return new HashMap<>(Map.of(
                block + "Member",
                member,
                block + "Date",
                on.toString(),
                block + "Assessment",
                "Từ lần giới thiệu trước vẫn giữ vững phẩm chất, làm việc tốt"));
    }

    private String helper(CaseFile file) {
        return file.helperId() == null
                ? helpers.choices(file.cellCode()).get(0).value()
                : file.helperId().toString();
    }

    private static Map<String, Object> sectionAppraisal(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> form = new HashMap<>(paper(Numbers.of(on, "BC/ĐUBP"), "Đỗ Văn Hải Đăng"));
        form.putAll(Map.of(
                "reportedOn", on.toString(),
                "findings", "Hồ sơ đủ, chi bộ họp và biểu quyết đúng thủ tục, nhận xét sát với người được giới thiệu",
                "proposal", "ADMIT"));
        form.putAll(Figures.ofSection());
        return form;
    }

    private Map<String, Object> committeeVote(CaseFile file, Long subject, LocalDate on) {
        String number = Numbers.of(on, "NQ/ĐU");
        Map<String, Object> form = figures.ofCommittee(file, ResolutionKind.COMMITTEE_ADMISSION, on, number, 13, 1, 1);
        form.putAll(signedBy(GRASSROOTS_SECRETARY));
        form.putAll(findings());
        return form;
    }

    private static Map<String, Object> appraisal(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> form = consent(on);
        form.putAll(Map.of("receivedOn", on.toString(), "result", "COMPLETE"));
        return form;
    }

    private static Map<String, Object> supplement(CaseFile file, Long subject, LocalDate on) {
        return new HashMap<>(Map.of(
                "suppliedOn", on.toString(), "added", "Đã đóng dấu giáp lai lý lịch và bổ sung chữ ký còn thiếu"));
    }

    private Map<String, Object> decision(CaseFile file, Long subject, LocalDate on) {
        String number = Numbers.decision(file, 1);
        Map<String, Object> form = figures.ofCommittee(file, ResolutionKind.ADMISSION_DECISION, on, number, 9, 1, 0);
        form.putAll(signedBy(SUPERIOR_SECRETARY));
        form.putAll(consent(on));
        form.putAll(Map.of("action", "DECIDED", "decidedOn", on.toString(), "receivedOn", on.toString()));
        return form;
    }

    private static Map<String, Object> receipt(CaseFile file, Long subject, LocalDate on) {
        return new HashMap<>(Map.of("receivedOn", on.toString()));
    }

    private static Map<String, Object> afterFailedVote(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> form = new HashMap<>(paper(Numbers.of(on, "KL/ĐU"), SUPERIOR_SECRETARY));
        form.putAll(Map.of(
                "decision", "VOTE_AGAIN",
                "decidedOn", on.toString(),
                "reason", "Một số đồng chí vắng mặt, chi bộ cần trao đổi kỹ rồi biểu quyết lại"));
        return form;
    }

    private Map<String, Object> ceremony(CaseFile file, Long subject, LocalDate on) {
        String helper = file.helperId() == null
                ? helpers.choices(file.cellCode()).get(0).value()
                : file.helperId().toString();
        return new HashMap<>(Map.of(
                "action",
                "HELD",
                "decisionReceivedOn",
                on.toString(),
                "heldOn",
                on.toString(),
                "place",
                "Hội trường cơ quan",
                "chair",
                SECRETARY,
                "present",
                16,
                "programme",
                List.of("SALUTE", "REASON", "DECISION_READ", "OATH", "DUTIES", "SUPERIOR_SPEECH", "CLOSING"),
                "helper",
                helper));
    }

    private static Map<String, Object> lateConsent(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> form = new HashMap<>(paper(Numbers.of(on, "CV/BTC"), SUPERIOR_SECRETARY));
        form.putAll(
                Map.of("consentedOn", on.toString(), "newLimit", on.plusDays(45).toString()));
        return form;
    }

    private static Map<String, Object> signedBy(String chair) {
        return Map.of("meetingChair", chair, "meetingSecretary", "Vũ Thị Thanh Xuân", "paperSigner", chair);
    }

    private static Map<String, Object> findings() {
        return Map.of(
                "findingsCv", "Lý lịch rõ ràng, đã thẩm tra, không có vấn đề về tiêu chuẩn chính trị",
                "findingsStrengths",
                        "Hiểu rõ mục tiêu của Đảng, làm việc có trách nhiệm, sống giản dị, được đồng nghiệp tin cậy",
                "findingsWeaknesses", "Còn ít phát biểu trong sinh hoạt tập thể");
    }

    private static Map<String, Object> paper(String number, String signer) {
        return Map.of("paperNumber", number, "paperSigner", signer);
    }

    /** The letters of whoever needs any. */
    private static Map<String, Object> consent(LocalDate on) {
        Map<String, Object> form = new HashMap<>();
        for (String kind :
                List.of("Age", "Education", "Political", "Readmission", "PrivateOwner", "ForeignSpouse", "Dignitary")) {
            form.put("consent" + kind + "Number", "27-CV/TU");
            form.put("consent" + kind + "Date", on.toString());
        }
        return form;
    }
}
