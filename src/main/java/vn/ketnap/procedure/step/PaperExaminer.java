package vn.ketnap.procedure.step;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.CheckRules;
import vn.ketnap.regulation.CheckRules.FormSeries;

/** The papers on record: numbers, signers and days of the numbered ones, and which printed forms were in force. */
@Component
class PaperExaminer implements Examiner {

    private static final IssuedPaper.Fields CHECKS =
            new IssuedPaper.Fields(CaseCheck.F7.name(), CaseCheck.F8.name(), CaseCheck.D10.name());

    private final Register register;
    private final CaseHistory history;
    private final IssuedPapers papers;
    private final CheckRules rules;

    PaperExaminer(Register register, CaseHistory history, IssuedPapers papers, CheckRules rules) {
        this.register = register;
        this.history = history;
        this.papers = papers;
        this.rules = rules;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        register.issued(file).forEach(paper -> papers.recheck(paper.shownAt(CHECKS), file, problems));
        history.papers(file.id()).stream()
                .filter(paper -> !paper.kind().code().isEmpty() && paper.date() != null)
                .forEach(paper -> checkForm(paper, problems));
    }

    private void checkForm(PaperView paper, Problems problems) {
        FormSeries series = rules.formSeries(paper.date());
        if (!series.current()) {
            problems.warn(
                    CaseCheck.F11.name(),
                    "%s (%s) đề ngày %s, khi ấy dùng mẫu theo %s: xem lại mẫu đã dùng"
                            .formatted(
                                    paper.kind().title(),
                                    paper.kind().code(),
                                    DateFormats.date(paper.date()),
                                    series.name()),
                    series.basis().text());
        }
    }
}
