package vn.ketnap.admission.admission;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.Articles;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.PaperKind;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Requirement;

/** The written consent of a higher committee that some cases need before the decision (06-HD/TW, 1.1, 1.2 and 3.7 c). */
@Component
class PriorConsents {

    private final Register register;
    private final DateOrder dates;
    private final Articles articles;

    PriorConsents(Register register, DateOrder dates, Articles articles) {
        this.register = register;
        this.dates = dates;
        this.articles = articles;
    }

    /** Number and date of the consent. */
    record Consent(@Size(max = 60) String number, LocalDate date) {}

    /** True when the case needs a consent that the register does not know yet. */
    boolean missing(CaseFile file) {
        return file.priorConsentNeeded()
                && register.papers(file, PaperKind.PRIOR_CONSENT).isEmpty();
    }

    /**
     * Refuses to go on without a consent that is still missing.
     *
     * @param before the consent must not be later than this day; may be null
     */
    void check(CaseFile file, Consent consent, LocalDate before, Problems problems) {
        if (!missing(file)) {
            return;
        }
        if (consent.number() == null) {
            problems.add(
                    "consentNumber",
                    "Phải có văn bản đồng ý trước: ghi số văn bản",
                    articles.of(Requirement.PRIOR_CONSENT, file));
        }
        if (consent.date() == null) {
            problems.add(
                    "consentDate",
                    "Phải có văn bản đồng ý trước: ghi ngày văn bản",
                    articles.of(Requirement.PRIOR_CONSENT, file));
        }
        dates.checkPast("consentDate", consent.date(), problems);
        if (consent.date() != null && before != null && consent.date().isAfter(before)) {
            problems.add(
                    "consentDate",
                    "Văn bản đồng ý phải có trước khi quyết định ngày %s".formatted(Shown.date(before)),
                    articles.of(Requirement.PRIOR_CONSENT, file));
        }
    }

    /** Refuses a decision on a day before the consent on record. */
    void checkOnRecord(String field, CaseFile file, LocalDate decidedOn, Problems problems) {
        if (!file.priorConsentNeeded()) {
            return;
        }
        register.papers(file, PaperKind.PRIOR_CONSENT).stream()
                .filter(consent -> consent.date().isAfter(decidedOn))
                .forEach(consent -> problems.add(
                        field,
                        "Quyết định phải có sau văn bản đồng ý ngày %s".formatted(Shown.date(consent.date())),
                        articles.of(Requirement.PRIOR_CONSENT, file)));
    }

    /** Enters a consent that was still missing. */
    void enter(CaseFile file, Consent consent) {
        if (missing(file)) {
            register.paper(file, PaperKind.PRIOR_CONSENT, new Paper(consent.number(), null), consent.date(), null);
        }
    }
}
