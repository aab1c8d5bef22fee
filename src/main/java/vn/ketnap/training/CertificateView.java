package vn.ketnap.training;

import java.time.LocalDate;

/**
 * A certificate as papers and reports show it.
 *
 * @param caseId the case in which it was issued
 * @param issuer code of the unit whose centre issued it, or a name when the issuer is not in the register
 */
public record CertificateView(
        long caseId,
        CertificateKind kind,
        String number,
        String issuer,
        LocalDate from,
        LocalDate to,
        LocalDate issuedOn,
        Grade grade,
        String signer) {}
