package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.StepIds;

/** The forms of discipline and of an admission that is looked at again. */
@Component
@Profile("demo | test")
class AnnulmentAnswers implements TaskAnswers {

    private static final String SIGNER = "Hoàng Thị Kiều Oanh";

    private final Figures figures;

    AnnulmentAnswers(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.RECORD_DISCIPLINE_DECISION,
                AnnulmentAnswers::disciplined,
                StepIds.REVIEW_ADMISSION,
                AnnulmentAnswers::reviewed,
                StepIds.REDO_CELL_ADMISSION_VOTE,
                (file, subject, on) -> figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 1),
                StepIds.REDO_COMMITTEE_ADMISSION_VOTE,
                (file, subject, on) -> figures.ofCommittee(
                        file, ResolutionKind.COMMITTEE_ADMISSION, on, Numbers.of(on, "NQ/ĐU"), 11, 0, 1),
                StepIds.REDO_ADMISSION_DECISION,
                this::decidedAgain);
    }

    private static Map<String, Object> disciplined(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "result",
                "REPRIMAND",
                "body",
                "Đảng ủy cơ sở",
                "decidedOn",
                on.toString(),
                "paperNumber",
                Numbers.decision(file, 5),
                "paperSigner",
                SIGNER,
                "findings",
                "Vi phạm quy chế làm việc của chi bộ, đã nhận khuyết điểm");
    }

    private static Map<String, Object> reviewed(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "result",
                "STANDS",
                "reviewedOn",
                on.toString(),
                "paperNumber",
                Numbers.of(on, "KLKN/ĐU"),
                "paperSigner",
                SIGNER,
                "findings",
                "Đã đối chiếu hồ sơ, thủ tục và thẩm quyền");
    }

    private Map<String, Object> decidedAgain(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values =
                figures.ofCommittee(file, ResolutionKind.ADMISSION_DECISION, on, Numbers.decision(file, 6), 11, 0, 1);
        values.put("action", "ADMIT");
        values.put("decidedOn", on.toString());
        values.put("reason", "Đã làm lại bước sai đúng thủ tục");
        if (file.ceremonyDate().isPresent()) {
            values.put("admittedOn", on.toString());
        }
        return values;
    }
}
