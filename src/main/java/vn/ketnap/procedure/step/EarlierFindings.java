package vn.ketnap.procedure.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.ResolutionKind;

/** What earlier papers of a case say of the person, for the body that says it next to change (forms 3, 5, 6, 8 and 12-KNĐ). */
@Component
public class EarlierFindings {

    /** By this name a form shows under the fields where their text comes from. */
    private static final String SOURCE = "carriedFrom";

    private static final Pattern PARTS = Pattern.compile(
            "(?s).*?Ưu điểm: (.*?)\\RKhuyết điểm(?: và vấn đề cần lưu ý)?: (.*?)(?:\\R(?:Biện pháp khắc phục|Đề xuất): .*)?");

    private static final Pattern NAMED = Pattern.compile("(.*): \\d+/\\d+ tán thành.*");
    private static final Pattern RECEIVER = Pattern.compile("(?s).*; nơi nhận: (.*)");

    private final Register register;

    EarlierFindings(Register register) {
        this.register = register;
    }

    /** What the committee begins with: what the cell concluded; empty before the cell's vote. */
    public Map<String, Object> forCommittee(CaseFile file) {
        return of(file, ResolutionKind.CELL_ADMISSION, "nghị quyết của chi bộ", "hội nghị đảng ủy");
    }

    /** What the cell begins with: its own earlier findings, else the conclusion on the CV and the first introduction. */
    public Map<String, Object> forCell(CaseFile file) {
        Map<String, Object> own =
                of(file, ResolutionKind.CELL_ADMISSION, "lần biểu quyết trước của chi bộ", "hội nghị lần này");
        if (!own.isEmpty()) {
            return own;
        }
        Map<String, Object> known = new LinkedHashMap<>();
        last(file, PaperKind.CV_CONCLUSION).ifPresent(paper -> known.put("findingsCv", paper.note()));
        last(file, PaperKind.MEMBER_INTRODUCTION).ifPresent(paper -> known.put("findingsStrengths", paper.note()));
        if (!known.isEmpty()) {
            known.put(SOURCE, source("kết luận lý lịch và giấy giới thiệu của đảng viên", "hội nghị chi bộ"));
        }
        return known;
    }

    /**
     * What the summary of opinions begins with: what a member wrote who introduces the person, cut after the last word that
     * fits; empty before.
     */
    public Map<String, Object> forOpinions(CaseFile file, int longest) {
        return last(file, PaperKind.MEMBER_INTRODUCTION)
                .map(paper -> Map.<String, Object>of(
                        "assessment",
                        cut(paper.note(), longest),
                        SOURCE,
                        source(dated("giấy giới thiệu của đảng viên", paper), "những người được hỏi")))
                .orElse(Map.of());
    }

    /** What the helper begins with: what the probationer wrote of himself or herself. */
    public Map<String, Object> forHelper(CaseFile file, int longest) {
        return parts(file, PaperKind.SELF_REVIEW, longest, "bản tự kiểm điểm", "đảng viên giúp đỡ");
    }

    /** What the summary at the end of probation begins with: what the helper wrote. */
    public Map<String, Object> forProbationOpinions(CaseFile file, int longest) {
        return parts(file, PaperKind.HELPER_REMARK, longest, "nhận xét của đảng viên giúp đỡ", "những người được hỏi");
    }

    /** What the cell begins with at the end of probation: strengths and weaknesses as they were summed up. */
    public Map<String, Object> ofProbation(CaseFile file) {
        return parts(file, PaperKind.PROBATION_OPINIONS, Integer.MAX_VALUE, "bản tổng hợp ý kiến", "hội nghị chi bộ");
    }

    /** The organisations of the person that were asked before the admission; empty when none was. */
    public Optional<String> organizations(CaseFile file) {
        return opinionOf(file, 0);
    }

    /** The committee where the person lives: that to which he or she was introduced, else that which was asked before. */
    public Optional<String> residenceCommittee(CaseFile file) {
        return last(file, PaperKind.RESIDENCE_INTRODUCTION)
                .map(paper -> RECEIVER.matcher(paper.note()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .or(() -> opinionOf(file, 1));
    }

    private Optional<String> opinionOf(CaseFile file, int line) {
        return last(file, PaperKind.OPINIONS)
                .flatMap(paper -> paper.note().lines().skip(line).findFirst())
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private Map<String, Object> of(CaseFile file, ResolutionKind kind, String where, String whose) {
        return register.findings(file, kind)
                .map(findings -> Map.<String, Object>of(
                        "findingsCv",
                        findings.cv(),
                        "findingsStrengths",
                        findings.strengths(),
                        "findingsWeaknesses",
                        findings.weaknesses(),
                        SOURCE,
                        source(where, whose)))
                .orElse(Map.of());
    }

    private Map<String, Object> parts(CaseFile file, PaperKind kind, int longest, String where, String whose) {
        PaperView paper = last(file, kind).orElse(null);
        Matcher parts = paper == null ? null : PARTS.matcher(paper.note());
        return parts == null || !parts.matches()
                ? Map.of()
                : Map.of(
                        "strengths",
                        cut(parts.group(1), longest),
                        "weaknesses",
                        cut(parts.group(2), longest),
                        SOURCE,
                        source(dated(where, paper), whose));
    }

    /** The last paper of a kind that says anything; one that was taken over from paper may say nothing. */
    private Optional<PaperView> last(CaseFile file, PaperKind kind) {
        return register.papers(file, kind).stream()
                .filter(paper -> paper.note() != null)
                .reduce((earlier, later) -> later);
    }

    private static String dated(String what, PaperView paper) {
        return "%s ngày %s".formatted(what, DateFormats.date(paper.date()));
    }

    private static String source(String where, String whose) {
        return "Nội dung điền sẵn lấy từ %s, sửa cho đúng ý kiến của %s.".formatted(where, whose);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.lastIndexOf(' ', longest));
    }
}
