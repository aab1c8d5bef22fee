package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.StepIds;

/** The forms that follow the end of a membership: the file goes up, a complaint is answered. */
@Component
@Profile("demo | test")
class AftermathAnswers implements TaskAnswers {

    private static final String SIGNER = "Hoàng Thị Kiều Oanh";

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.SEND_MEMBER_FILE,
                (file, subject, on) -> Map.of(
                        "paperNumber", Numbers.of(on, "CVHS/ĐU"), "paperSigner", SIGNER, "sentOn", on.toString()),
                StepIds.RECORD_REMOVAL_RECEIPT,
                (file, subject, on) -> Map.of("receivedOn", on.toString()),
                StepIds.RECORD_REMOVAL_COMPLAINT,
                AftermathAnswers::complained,
                StepIds.ANSWER_COMPLAINT,
                AftermathAnswers::answered);
    }

    private static Map<String, Object> complained(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "action", "FILED",
                "filedOn", on.toString(),
                "addressee", "SUPERIOR",
                "content", "Đề nghị xem xét lại căn cứ xóa tên");
    }

    private static Map<String, Object> answered(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "result",
                "STANDS",
                "body",
                "Ban Thường vụ Tỉnh ủy",
                "paperNumber",
                Numbers.of(on, "KLKNại/TU"),
                "paperSigner",
                SIGNER,
                "answeredOn",
                on.toString(),
                "content",
                "Việc xóa tên đúng quy định");
    }
}
