package vn.ketnap.procedure.register;

import java.time.LocalDate;

/**
 * A paper of a case.
 *
 * @param memberId the Party member who wrote it, null for papers of a body
 */
public record PaperView(PaperKind kind, String number, LocalDate date, String signer, Long memberId, String note) {}
