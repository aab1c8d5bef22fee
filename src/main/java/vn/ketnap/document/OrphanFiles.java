package vn.ketnap.document;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.background.BackgroundTask;

/** Removes files whose upload never came to its end, for example because the power failed. */
@Component
class OrphanFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanFiles.class);

    /** Longer than any upload lasts. */
    private static final Duration IN_USE = Duration.ofDays(1);

    private final DocumentFiles files;
    private final StoredDocuments documents;
    private final Clock clock;

    OrphanFiles(DocumentFiles files, StoredDocuments documents, Clock clock) {
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Xóa tệp tải lên dở dang")
    void clean() {
        files.writtenBefore(clock.instant().minus(IN_USE), this::removeUnknown);
    }

    private void removeUnknown(Collection<UUID> ids) {
        Set<UUID> known = documents.known(ids);
        ids.stream().filter(id -> !known.contains(id)).forEach(id -> {
            files.remove(id);
            LOG.warn("Removed the file {}: its upload was never finished", id);
        });
    }
}
