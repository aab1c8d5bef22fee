package vn.ketnap.procedure.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.procedure.register.Relatives;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.regulation.Requirement;

/** Whether everybody who had to be verified was, and clearly (06-HD/TW, 3.4). */
@Component
class VerificationReplies {

    private final Verifications verifications;
    private final Relatives relatives;
    private final Articles articles;

    VerificationReplies(Verifications verifications, Relatives relatives, Articles articles) {
        this.verifications = verifications;
        this.relatives = relatives;
        this.articles = articles;
    }

    /** Refuses a relative about whom nobody was asked, for no stated reason. */
    void checkEverybody(String field, CaseFile file, Problems problems) {
        List<VerificationView> requests = verifications.of(file.id());
        for (RelativeView person : relatives.of(file.id())) {
            if (person.isPerson()
                    && person.exemption() == null
                    && requests.stream().noneMatch(person::askedBy)) {
                problems.add(
                        field,
                        "%s chưa có kết quả thẩm tra, cũng chưa có lý do không phải thẩm tra".formatted(person.title()),
                        articles.of(Requirement.CV_CONCLUSION, file));
            }
        }
    }

    /** Refuses an answer that leaves a point unclear which nobody has taken up. */
    void checkClear(String field, CaseFile file, Problems problems) {
        verifications
                .unclear(file.id())
                .forEach(request -> problems.add(
                        field,
                        "%s trả lời còn nội dung chưa rõ về %s: thẩm tra thêm ở cơ quan tổ chức của cấp ủy cấp trên nơi đó, hoặc ghi lý do không hỏi"
                                .formatted(request.place(), request.personName()),
                        articles.of(Requirement.UNCLEAR_REPLY, file)));
    }

    /** Warns of requests without an answer. */
    void checkAnswered(String field, CaseFile file, Problems problems) {
        int open = verifications.open(file.id()).size();
        if (open > 0) {
            problems.warn(
                    field,
                    "Còn %d nơi chưa trả lời thẩm tra".formatted(open),
                    articles.of(Requirement.CV_CONCLUSION, file));
        }
    }
}
