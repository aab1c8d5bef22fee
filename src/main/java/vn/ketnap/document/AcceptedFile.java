package vn.ketnap.document;

/** A file fit to be stored: its name is harmless text, its content what the type says. */
record AcceptedFile(String name, DocumentType type, byte[] content) {}
