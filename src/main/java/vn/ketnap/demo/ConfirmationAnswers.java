package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.StepIds;

/** The forms of the confirmation stage of somebody who is confirmed without difficulty. */
@Component
@Profile("demo | test")
class ConfirmationAnswers implements TaskAnswers {

    private static final String STRENGTHS =
            "Hoàn thành nhiệm vụ được giao, chấp hành nghiêm nội quy cơ quan, được đồng nghiệp tin cậy";
    private static final String WEAKNESSES = "Còn ít phát biểu ý kiến trong sinh hoạt chi bộ";

    private final Figures figures;

    ConfirmationAnswers(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.ofEntries(
                Map.entry(StepIds.RECEIVE_SELF_REVIEW, ConfirmationAnswers::receiveSelfReview),
                Map.entry(StepIds.RECEIVE_HELPER_REMARK, ConfirmationAnswers::receiveHelperRemark),
                Map.entry(StepIds.RECORD_PROBATION_OPINIONS, ConfirmationAnswers::recordProbationOpinions),
                Map.entry(StepIds.RECORD_CELL_CONFIRMATION_VOTE, this::recordCellConfirmationVote),
                Map.entry(StepIds.APPRAISE_CONFIRMATION_BY_SECTION, ConfirmationAnswers::appraiseConfirmationBySection),
                Map.entry(StepIds.RECORD_COMMITTEE_CONFIRMATION_VOTE, this::recordCommitteeConfirmationVote),
                Map.entry(StepIds.DECIDE_THIRD_FAILED_VOTE, ConfirmationAnswers::decideThirdFailedVote),
                Map.entry(StepIds.RECORD_CONFIRMATION_DECISION, this::recordConfirmationDecision),
                Map.entry(StepIds.ANNOUNCE_CONFIRMATION, (file, subject, on) -> Map.of("announcedOn", on.toString())),
                Map.entry(StepIds.SEND_CARD_LIST, (file, subject, on) -> Map.of("listedOn", on.toString())),
                Map.entry(
                        StepIds.RECORD_CARD_ARRIVAL,
                        (file, subject, on) -> Map.of("arrivedOn", on.toString(), "cardNumber", file.citizenId())),
                Map.entry(StepIds.HAND_OVER_CARD, (file, subject, on) -> Map.of("handedOn", on.toString())));
    }

    private static Map<String, Object> receiveSelfReview(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "reviewedOn",
                on.toString(),
                "strengths",
                STRENGTHS,
                "weaknesses",
                WEAKNESSES,
                "remedy",
                "Chuẩn bị ý kiến bằng văn bản trước mỗi kỳ sinh hoạt");
    }

    private static Map<String, Object> receiveHelperRemark(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "remarkedOn", on.toString(), "strengths", STRENGTHS, "weaknesses", WEAKNESSES, "proposal", "CONFIRM");
    }

    private static Map<String, Object> recordProbationOpinions(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        values.put("compiledOn", on.toString());
        values.put("signer", "Lê Thị Thanh Bình");
        values.put("organizations", "Công đoàn bộ phận, Chi đoàn");
        values.put("unionAsked", 12);
        values.put("unionYes", 12);
        values.put("unionNo", 0);
        values.put("residenceCommittee", "Chi ủy Tổ dân phố 5, phường An Tân");
        values.put("residenceAsked", 3);
        values.put("residenceYes", 3);
        values.put("residenceNo", 0);
        values.put("strengths", STRENGTHS);
        values.put("weaknesses", WEAKNESSES);
        return values;
    }

    private Map<String, Object> recordCellConfirmationVote(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 1);
        values.put("action", "CONFIRM");
        values.put("strengths", STRENGTHS);
        values.put("weaknesses", WEAKNESSES);
        return values;
    }

    private Map<String, Object> recordCommitteeConfirmationVote(CaseFile file, Long subject, LocalDate on) {
        return figures.ofCommittee(file, ResolutionKind.COMMITTEE_CONFIRMATION, on, Numbers.of(on, "NQ/ĐU"), 11, 0, 1);
    }

    private static Map<String, Object> appraiseConfirmationBySection(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = new HashMap<>(Figures.paper(Numbers.of(on, "BC/ĐUBP")));
        values.put("reportedOn", on.toString());
        values.put("opinion", "AGREE");
        values.put("findings", "Hồ sơ đủ văn bản, chi bộ họp và biểu quyết đúng thủ tục");
        values.putAll(Figures.ofSection());
        return values;
    }

    private static Map<String, Object> decideThirdFailedVote(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = new HashMap<>(Figures.paper(Numbers.of(on, "KL/ĐU")));
        values.put("action", "VOTE_AGAIN");
        values.put("decidedOn", on.toString());
        values.put("reason", "Chi bộ làm rõ các ý kiến khác nhau rồi biểu quyết lại");
        return values;
    }

    private Map<String, Object> recordConfirmationDecision(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = figures.ofCommittee(
                file, ResolutionKind.CONFIRMATION_DECISION, on, Numbers.decision(file, 2), 11, 0, 1);
        values.put("action", "DECIDED");
        values.put("decidedOn", on.toString());
        values.put("receivedOn", on.toString());
        return values;
    }
}
