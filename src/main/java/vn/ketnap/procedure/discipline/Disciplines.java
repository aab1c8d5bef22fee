package vn.ketnap.procedure.discipline;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** Proceedings of discipline against a probationary member: confirmation waits for each and sees what came of it. */
@Component
public class Disciplines {

    private final Register register;
    private final Articles articles;

    Disciplines(Register register, Articles articles) {
        this.register = register;
        this.articles = articles;
    }

    /** Opens a proceeding; the conclusion of an earlier one stays in the register. */
    public void open(CaseFile file, LocalDate on, String reason) {
        register.paper(file, PaperKind.DISCIPLINE_PROPOSAL, on, reason);
        file.record(DateKind.DISCIPLINE_OPENED, on);
        file.withdraw(DateKind.DISCIPLINE_DECIDED);
    }

    /** Refuses what has to wait for the conclusion (Charter, article 35). */
    public void checkNoneOpen(String field, CaseFile file, Problems problems) {
        if (file.date(DateKind.DISCIPLINE_OPENED).isPresent()
                && file.date(DateKind.DISCIPLINE_DECIDED).isEmpty()) {
            problems.add(
                    field,
                    "Đang xem xét kỷ luật đảng viên dự bị này: kết luận xong mới ghi tiếp",
                    articles.of(Requirement.DISCIPLINE, file));
        }
    }

    /** What was concluded so far, as those who vote on confirmation read it; null when there never was a proceeding. */
    public String shown(CaseFile file) {
        if (file.date(DateKind.DISCIPLINE_OPENED).isEmpty()) {
            return null;
        }
        String concluded = register.papers(file, PaperKind.DISCIPLINE_DECISION).stream()
                .map(Disciplines::inWords)
                .collect(Collectors.joining("; "));
        return concluded.isEmpty() ? "đang xem xét, chưa có kết luận" : concluded;
    }

    private static String inWords(PaperView paper) {
        String number = paper.number() == null ? "" : paper.number() + " ";
        return "%sngày %s: %s".formatted(number, DateFormats.date(paper.date()), paper.note());
    }
}
