package vn.ketnap.procedure.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseSight;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.Steps;

/**
 * Completes or corrects the codes by which statistical returns count a person; also of a case that has ended, since a return
 * is made after the period. The journal keeps what stood before.
 */
@Component
public class CodeCorrection {

    private static final String WHAT = "completeCodes";

    private final CaseDesk cases;
    private final CaseSight sight;
    private final Codes codes;
    private final Steps steps;
    private final FormBinder binder;
    private final BusinessClock clock;

    CodeCorrection(CaseDesk cases, CaseSight sight, Codes codes, Steps steps, FormBinder binder, BusinessClock clock) {
        this.cases = cases;
        this.sight = sight;
        this.codes = codes;
        this.steps = steps;
        this.binder = binder;
        this.clock = clock;
    }

    /** What is submitted: all codes as they are to stand. */
    public record Form(
            @NotBlank @Size(max = 30) String occupationCode,
            @NotBlank @Size(max = 30) String professionCode,
            @Size(max = 30) String academicTitle,
            List<String> sourceCodes) {}

    /**
     * Stores the codes. Throws NoSuchElementException for a case that is unknown or not the login's to read.
     *
     * @throws vn.ketnap.platform.RefusedException with every code that is missing or in no list
     */
    @Transactional
    public void correct(String login, String number, Map<String, ?> values) {
        CaseFile file = cases.find(number)
                .filter(found -> sight.sees(login, found))
                .orElseThrow(() -> new NoSuchElementException("Không có hồ sơ này"));
        Problems problems = new Problems(Map.of(
                "occupationCode",
                CodeList.OCCUPATION.label(),
                "professionCode",
                CodeList.PROFESSION.label(),
                "academicTitle",
                CodeList.ACADEMIC_TITLE.label(),
                "sourceCodes",
                CodeList.SOURCE.label()));
        Form form = binder.bind(Form.class, values, problems);
        PersonCodes wanted =
                new PersonCodes(form.occupationCode(), form.professionCode(), form.academicTitle(), form.sourceCodes());
        codes.check(wanted, problems);
        problems.refuse(null);
        PersonCodes before = file.applicant().codes();
        if (!wanted.equals(before)) {
            file.classify(wanted);
            steps.note(
                    new StepContext(file, login, clock.today(), null, null),
                    WHAT,
                    "Mã thống kê: %s. Trước đó: %s".formatted(words(wanted), words(before)));
        }
    }

    private String words(PersonCodes of) {
        List<String> words = new ArrayList<>(List.of(
                codes.label(CodeList.OCCUPATION, of.occupation()),
                codes.label(CodeList.PROFESSION, of.profession()),
                codes.label(CodeList.ACADEMIC_TITLE, of.academicTitle())));
        of.sources().forEach(source -> words.add(codes.label(CodeList.SOURCE, source)));
        String said = words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("; "));
        return said.isEmpty() ? "chưa có" : said;
    }
}
