package vn.ketnap.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.ketnap.platform.Secret;

/** An uploaded file of a case. It is never deleted: a wrong one is marked as superseded. */
@Entity
@Table(name = "case_document")
class StoredDocument {

    @Id
    private UUID id;

    private Long caseId;
    private String paper;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private long fileSize;
    private String sha256;
    private String uploadedBy;
    private Instant uploadedAt;
    private String supersededBy;
    private Instant supersededAt;

    @Version
    private Integer version;

    protected StoredDocument() {}

    StoredDocument(UUID id, long caseId, String paper, AcceptedFile file, String uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.caseId = caseId;
        this.paper = paper;
        this.fileName = file.name();
        this.type = file.type();
        this.fileSize = file.content().length;
        this.sha256 = Secret.hash(file.content());
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    UUID id() {
        return id;
    }

    String paper() {
        return paper;
    }

    String fileName() {
        return fileName;
    }

    DocumentType type() {
        return type;
    }

    long fileSize() {
        return fileSize;
    }

    String sha256() {
        return sha256;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** Null while the file counts. */
    String supersededBy() {
        return supersededBy;
    }

    Instant supersededAt() {
        return supersededAt;
    }

    boolean counts() {
        return supersededAt == null;
    }

    void supersede(String by, Instant at) {
        if (counts()) {
            supersededBy = by;
            supersededAt = at;
        }
    }
}
