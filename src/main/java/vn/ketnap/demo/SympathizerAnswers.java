package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.vocabulary.StepIds;

/** Answers for the stage of the sympathiser: all who came are in favour. */
@Component
@Profile("demo | test")
class SympathizerAnswers implements TaskAnswers {

    private final Helpers helpers;
    private final Figures figures;

    SympathizerAnswers(Helpers helpers, Figures figures) {
        this.helpers = helpers;
        this.figures = figures;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.RECORD_SYMPATHIZER_RESOLUTION, this::resolution,
                StepIds.REVIEW_SYMPATHIZER, (file, subject, on) -> review(Numbers.of(on, "CV/ĐU"), on),
                StepIds.PROPOSE_AWARENESS_CLASS,
                        (file, subject, on) -> figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 0),
                StepIds.APPROVE_AWARENESS_CLASS, (file, subject, on) -> review(Numbers.of(on, "CV/ĐU"), on));
    }

    private Map<String, Object> resolution(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 0);
        values.put("helper", helpers.choices(file.cellCode()).get(0).value());
        return values;
    }

    private static Map<String, Object> review(String number, LocalDate on) {
        return Map.of(
                "reviewDecision",
                "APPROVED",
                "reviewDate",
                on.toString(),
                "reviewNumber",
                number,
                "reviewSigner",
                "Vũ Đình Khánh Toàn");
    }
}
