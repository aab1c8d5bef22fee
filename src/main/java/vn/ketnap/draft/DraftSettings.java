package vn.ketnap.draft;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an office sets about drafts, {@code ketnap.drafts.*}.
 *
 * @param keyFile holds the key; made at the first draft; all nodes share it
 * @param kept how long a draft stays that nobody touches
 */
@ConfigurationProperties("ketnap.drafts")
record DraftSettings(Path keyFile, Duration kept) {}
