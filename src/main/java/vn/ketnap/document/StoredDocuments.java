package vn.ketnap.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredDocuments extends JpaRepository<StoredDocument, UUID> {

    List<StoredDocument> findByCaseIdOrderByUploadedAtAscIdAsc(Long caseId);

    Optional<StoredDocument> findByIdAndCaseId(UUID id, Long caseId);

    int countByCaseId(Long caseId);

    @Query("select d.id from StoredDocument d where d.id in :ids")
    Set<UUID> known(Collection<UUID> ids);
}
