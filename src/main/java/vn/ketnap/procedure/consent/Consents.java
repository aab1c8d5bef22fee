package vn.ketnap.procedure.consent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.ConsentPaper;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.procedure.check.PersonRulings.PersonRuling;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.ConsentKind;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.PriorConsent;
import vn.ketnap.vocabulary.StepIds;

/** The letters that a case needs before a step: what the table asks for each reason, and what is there. */
@Component
public class Consents {

    private final MembershipRules rules;
    private final PersonRulings rulings;
    private final Register register;
    private final DateOrder dates;
    private final LawInForce law;

    Consents(MembershipRules rules, PersonRulings rulings, Register register, DateOrder dates, LawInForce law) {
        this.rules = rules;
        this.rulings = rulings;
        this.register = register;
        this.dates = dates;
        this.law = law;
    }

    /** Notes every letter that the person needs before the decision, as of the day of the cell's vote. */
    public void requireOf(CaseFile file, LocalDate vote) {
        rulings.of(file.applicant(), vote).stream()
                .filter(PersonRuling::mayNeedConsent)
                .forEach(ruling -> require(file, ruling.reason(), vote));
    }

    /** Notes the letters that a reason asks for before the decision; one that is noted already stays. */
    public void require(CaseFile file, ConsentReason reason, LocalDate on) {
        rules.consents(law.now(file)).stream()
                .filter(consent -> consent.neededBefore().equals(StepIds.RECORD_ADMISSION_DECISION)
                        && consent.reason() == reason
                        && !file.consents().containsKey(consent.kind()))
                .forEach(consent -> file.consent(consent.kind(), new ConsentPaper(on, null, null, null)));
    }

    /** The letters that the case still needs before the decision, each with its article. */
    public List<PriorConsent> missing(CaseFile file) {
        return needed(file, StepIds.RECORD_ADMISSION_DECISION).stream()
                .filter(consent -> file.consents().get(consent.kind()).missing())
                .toList();
    }

    /**
     * Refuses to go on while letters are missing or later than what they have to come before.
     *
     * @param step id of the step before which the letters have to be there
     * @param before a letter must not be later than this day; may be null
     */
    public void check(CaseFile file, String step, Letters letters, LocalDate before, Problems problems) {
        for (PriorConsent consent : needed(file, step)) {
            Letter letter = merged(file, consent, letters);
            String field = letters.field(consent.kind());
            String article = consent.basis().text();
            if (letter.number() == null) {
                problems.add(field + "Number", "Phải có trước %s: ghi số".formatted(lower(consent.name())), article);
            }
            if (letter.date() == null) {
                problems.add(field + "Date", "Phải có trước %s: ghi ngày".formatted(lower(consent.name())), article);
            } else {
                dates.checkPast(field + "Date", letter.date(), problems);
                checkBefore(field + "Date", consent, letter.date(), before, problems);
            }
        }
    }

    /** Refuses a corrected date that would leave a letter behind what it had to come before. */
    public void checkKept(String field, CaseFile file, String step, LocalDate corrected, Problems problems) {
        needed(file, step).forEach(consent -> {
            ConsentPaper paper = file.consents().get(consent.kind());
            if (paper != null && !paper.missing()) {
                checkBefore(field, consent, paper.paperDate(), corrected, problems);
            }
        });
    }

    /** Enters the letters of a form that passed its check. */
    public void enter(CaseFile file, String step, Letters letters, LocalDate on) {
        for (PriorConsent consent : needed(file, step)) {
            Letter letter = merged(file, consent, letters);
            ConsentPaper known = file.consents().get(consent.kind());
            ConsentPaper paper = new ConsentPaper(
                    known == null ? on : known.requiredOn(), letter.number(), letter.issuer(), letter.date());
            if (!paper.equals(known)) {
                file.consent(consent.kind(), paper);
                String note = "%s (%s)".formatted(consent.name(), letter.issuer());
                register.paper(file, PaperKind.PRIOR_CONSENT, new Paper(letter.number(), null), letter.date(), note);
            }
        }
    }

    /** What a form shows of the letters that its step asks for: which, what is known of them and from whom they come. */
    public Map<String, Object> prefill(CaseFile file, String step, Letters letters) {
        Map<String, Object> known = new TreeMap<>();
        List<PriorConsent> needed = needed(file, step);
        for (PriorConsent consent : needed) {
            String field = letters.field(consent.kind());
            ConsentPaper paper = file.consents().get(consent.kind());
            known.put("needs" + StringUtils.capitalize(field), true);
            known.put(field + "Issuer", paper == null || paper.issuer() == null ? consent.issuer() : paper.issuer());
            if (paper != null && !paper.missing()) {
                known.put(field + "Number", paper.paperNumber());
                known.put(field + "Date", paper.paperDate());
            }
        }
        known.put("consentNeeded", !needed.isEmpty());
        known.put(
                "consentList",
                needed.stream()
                        .map(consent -> "- %s (%s)"
                                .formatted(consent.name(), consent.basis().text()))
                        .collect(Collectors.joining("\n")));
        return known;
    }

    /** {@code FOREIGN_SPOUSE} to {@code foreignSpouse}. */
    static String camel(ConsentKind kind) {
        return StringUtils.uncapitalize(Arrays.stream(kind.name().split("_"))
                .map(word -> StringUtils.capitalize(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining()));
    }

    private List<PriorConsent> needed(CaseFile file, String step) {
        return rules.consents(law.now(file)).stream()
                .filter(consent -> consent.neededBefore().equals(step))
                .filter(consent -> file.consents().containsKey(consent.kind())
                        || step.equals(StepIds.AUTHORIZE_DOSSIER)
                                && file.applicant().groups().stream()
                                        .anyMatch(group -> ConsentReason.of(group) == consent.reason()))
                .toList();
    }

    /** What the form says, else what is known; the issuer may be left out. */
    private static Letter merged(CaseFile file, PriorConsent consent, Letters letters) {
        Letter stated = letters.of(consent.kind());
        ConsentPaper known = file.consents().get(consent.kind());
        String number = stated.number() == null && known != null ? known.paperNumber() : stated.number();
        LocalDate date = stated.date() == null && known != null ? known.paperDate() : stated.date();
        String issuer = stated.issuer() == null && known != null ? known.issuer() : stated.issuer();
        return new Letter(number, issuer == null ? consent.issuer() : issuer, date);
    }

    private static void checkBefore(
            String field, PriorConsent consent, LocalDate date, LocalDate before, Problems problems) {
        if (before != null && date.isAfter(before)) {
            problems.add(
                    field,
                    "%s đề ngày %s, sau ngày %s: phải có trước"
                            .formatted(consent.name(), DateFormats.date(date), DateFormats.date(before)),
                    consent.basis().text());
        }
    }

    private static String lower(String name) {
        return StringUtils.uncapitalize(name);
    }
}
