package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.EarlierPlaces;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.dossier.UnionIntroductions;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.register.Relatives;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.regulation.DossierSituation;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.training.CertificateRegister;
import vn.ketnap.vocabulary.DateKind;

/** Reads what the register holds of a case, with the papers that may be made for it. */
@Component
class ContentsReader {

    private final CaseHistory history;
    private final Verifications verifications;
    private final Relatives relatives;
    private final CertificateRegister certificates;
    private final EarlierPlaces earlier;
    private final UnionIntroductions unions;
    private final Regulations regulations;
    private final LawInForce law;
    private final BusinessClock clock;

    ContentsReader(
            CaseHistory history,
            Verifications verifications,
            Relatives relatives,
            CertificateRegister certificates,
            EarlierPlaces earlier,
            UnionIntroductions unions,
            Regulations regulations,
            LawInForce law,
            BusinessClock clock) {
        this.history = history;
        this.verifications = verifications;
        this.relatives = relatives;
        this.certificates = certificates;
        this.earlier = earlier;
        this.unions = unions;
        this.regulations = regulations;
        this.law = law;
        this.clock = clock;
    }

    CaseContents contents(CaseFile file) {
        return new CaseContents(
                file,
                forms(file),
                history.minutes(file.id()),
                history.papers(file.id()),
                verifications.of(file.id()),
                relatives.of(file.id()),
                certificates.of(file.id()),
                earlier.of(file.id()));
    }

    /** The papers of the case, each as the law has it that the paper follows. */
    List<PaperForm> forms(CaseFile file) {
        DossierSituation situation = unions.situation(file, clock.today());
        return regulations.paperForms(law.now(file)).stream()
                .filter(form -> situation.meets(form.condition()))
                .map(form -> {
                    DateKind kind = form.date();
                    Optional<LocalDate> day = file.date(kind);
                    String regulation = law.of(file, kind, day.orElse(null));
                    return regulations.paperForms(regulation).stream()
                            .filter(older -> older.paper().equals(form.paper()))
                            .findFirst()
                            .orElse(form);
                })
                .toList();
    }
}
