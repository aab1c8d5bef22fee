package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
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
        return Map.of(
                StepIds.SEND_ADMISSION_DECISION,
                (file, subject, on) -> sent(on, "CVQĐ/ĐU"),
                StepIds.CANCEL_ADMISSION_DECISION,
                TransferAnswers::cancelled,
                StepIds.RECONSIDER_ADMISSION,
                TransferAnswers::upheld,
                StepIds.CERTIFY_CANDIDATE,
                (file, subject, on) -> sent(on, "GCN/ĐU"),
                StepIds.SEND_CANDIDATE_FILE,
                (file, subject, on) -> sent(on, "CVCH/ĐU"),
                StepIds.FORWARD_CANDIDATE_FILE,
                (file, subject, on) -> sent(on, "CVCT/ĐU"),
                StepIds.RECEIVE_CANDIDATE,
                this::received,
                StepIds.RECEIVE_CANDIDATE_FILE,
                this::received,
                StepIds.ASSIGN_NEW_HELPER,
                this::helper);
    }

    private static Map<String, Object> sent(LocalDate on, String symbol) {
        return Map.of("paperNumber", Numbers.of(on, symbol), "paperSigner", SIGNER, "sentOn", on.toString());
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
                transfers.cells(file).get(0).value());
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
