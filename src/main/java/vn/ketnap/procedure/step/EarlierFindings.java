package vn.ketnap.procedure.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.ResolutionKind;

/** What earlier papers of a case say of the person, for the body that says it next to change (forms 3, 5, 6, 8 and 12-KNĐ). */
@Component
public class EarlierFindings {

    private static final Pattern PARTS = Pattern.compile("(?s).*Ưu điểm: (.*)\\RKhuyết điểm: (.*)");

    private final Register register;

    EarlierFindings(Register register) {
        this.register = register;
    }

    /** The findings of a vote by the fields of another vote's form; empty before that vote. */
    public Map<String, Object> of(CaseFile file, ResolutionKind kind) {
        return register.findings(file, kind).map(EarlierFindings::fields).orElse(Map.of());
    }

    /** What the cell begins with: its own earlier findings, else the conclusion on the CV and the first introduction. */
    public Map<String, Object> forCell(CaseFile file) {
        Map<String, Object> own = of(file, ResolutionKind.CELL_ADMISSION);
        if (!own.isEmpty()) {
            return own;
        }
        Map<String, Object> known = new LinkedHashMap<>();
        last(file, PaperKind.CV_CONCLUSION).ifPresent(text -> known.put("findingsCv", text));
        last(file, PaperKind.MEMBER_INTRODUCTION).ifPresent(text -> known.put("findingsStrengths", text));
        return known;
    }

    /** What a member wrote who introduces the person, cut after the last word that fits; empty before. */
    public Optional<String> introduction(CaseFile file, int longest) {
        return last(file, PaperKind.MEMBER_INTRODUCTION).map(text -> cut(text, longest));
    }

    /** Strengths and weaknesses as they were summed up at the end of probation. */
    public Map<String, Object> ofProbation(CaseFile file) {
        return last(file, PaperKind.PROBATION_OPINIONS)
                .map(PARTS::matcher)
                .filter(Matcher::matches)
                .map(parts -> Map.<String, Object>of("strengths", parts.group(1), "weaknesses", parts.group(2)))
                .orElse(Map.of());
    }

    private Optional<String> last(CaseFile file, PaperKind kind) {
        return register.papers(file, kind).stream()
                .reduce((earlier, later) -> later)
                .map(PaperView::note);
    }

    private static Map<String, Object> fields(Findings findings) {
        return Map.of(
                "findingsCv", findings.cv(),
                "findingsStrengths", findings.strengths(),
                "findingsWeaknesses", findings.weaknesses());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.lastIndexOf(' ', longest));
    }
}
