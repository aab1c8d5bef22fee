package vn.ketnap.training;

import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.vocabulary.DateKind;

/** The two classes on the way to membership and what their certificate is called in a case. */
public enum CertificateKind {
    AWARENESS(DateKind.CERTIFICATE_ISSUED, PaperKind.AWARENESS_CERTIFICATE),
    NEW_MEMBER(DateKind.NEW_MEMBER_CERTIFICATE, PaperKind.NEW_MEMBER_CERTIFICATE);

    private final DateKind date;
    private final PaperKind paper;

    CertificateKind(DateKind date, PaperKind paper) {
        this.date = date;
        this.paper = paper;
    }

    DateKind date() {
        return date;
    }

    PaperKind paper() {
        return paper;
    }
}
