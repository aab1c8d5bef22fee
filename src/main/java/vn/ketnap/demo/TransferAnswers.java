package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Choice;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.transfer.Transfers;
import vn.ketnap.vocabulary.StepIds;

/** The forms of a person who moves to another unit while the case runs. */
@Component
@Profile("demo | test")
class TransferAnswers implements TaskAnswers {

    private static final String SIGNER = "Hoàng Thị Kiều Oanh";

    private final Transfers transfers;
    private final Helpers helpers;

    TransferAnswers(Transfers transfers, Helpers helpers) {
        this.transfers = transfers;
        this.helpers = helpers;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.ofEntries(
                Map.entry(StepIds.REMARK_PROBATIONER, TransferAnswers::remarked),
                Map.entry(StepIds.SEND_ADMISSION_DECISION, (file, subject, on) -> sent(on, "CVQĐ/ĐU")),
                Map.entry(StepIds.CANCEL_ADMISSION_DECISION, TransferAnswers::cancelled),
                Map.entry(StepIds.RECONSIDER_ADMISSION, TransferAnswers::upheld),
                Map.entry(StepIds.CERTIFY_CANDIDATE, (file, subject, on) -> sent(on, "GCN/ĐU")),
                Map.entry(StepIds.SEND_CANDIDATE_FILE, (file, subject, on) -> sent(on, "CVCH/ĐU")),
                Map.entry(StepIds.FORWARD_CANDIDATE_FILE, (file, subject, on) -> sent(on, "CVCT/ĐU")),
                Map.entry(StepIds.RECEIVE_CANDIDATE, this::received),
                Map.entry(StepIds.RECEIVE_CANDIDATE_FILE, this::received),
                Map.entry(StepIds.ASSIGN_NEW_HELPER, this::helper));
    }

    private static Map<String, Object> sent(LocalDate on, String symbol) {
        return Map.of("paperNumber", Numbers.of(on, symbol), "paperSigner", SIGNER, "sentOn", on.toString());
    }

    private static Map<String, Object> remarked(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = new HashMap<>(sent(on, "GTSHĐ/ĐU"));
        values.put("selfReviewOn", on.toString());
        values.put("cellRemark", "Chấp hành tốt sự phân công của chi bộ");
        values.put("committeeRemark", "Nhất trí với nhận xét của chi ủy");
        values.put("helperRemark", "Tích cực rèn luyện, hoàn thành nhiệm vụ");
        values.put("remarkedOn", on.toString());
        return values;
    }

    private static Map<String, Object> cancelled(CaseFile file, Long subject, LocalDate on) {
        return Map.of("paperNumber", Numbers.decision(file, 2), "paperSigner", SIGNER, "cancelledOn", on.toString());
    }

    private static Map<String, Object> upheld(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "result",
                "UPHELD",
                "paperNumber",
                Numbers.of(on, "KLXL/ĐU"),
                "paperSigner",
                SIGNER,
                "reconsideredOn",
                on.toString(),
                "findings",
                "Hồ sơ, thủ tục đúng quy định");
    }

    private Map<String, Object> received(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "action",
                "TAKEN",
                "receivedOn",
                on.toString(),
                "receivingCell",
                transfers.cells(file).stream().findFirst().map(Choice::value).orElse(""));
    }

    private Map<String, Object> helper(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        values.put("paperNumber", Numbers.of(on, "NQ/CB"));
        values.put("paperSigner", SIGNER);
        values.put("assignedOn", on.toString());
        values.put("helper", helpers.choices(file.cellCode()).get(0).value());
        return values;
    }
}
