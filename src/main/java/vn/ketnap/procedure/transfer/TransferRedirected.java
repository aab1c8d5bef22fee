package vn.ketnap.procedure.transfer;

import vn.ketnap.procedure.casefile.CaseFile;

/** Another unit receives what the old side of a move sends: published inside the transaction, so that the open task goes along. */
public record TransferRedirected(CaseFile file, String receivingCode) {}
