package vn.ketnap.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an office sets about uploaded papers, {@code ketnap.documents.*}.
 *
 * @param folder where the files lie; all nodes share it
 * @param maxSize of one file
 * @param perCase most files of one case, the superseded ones included
 */
@ConfigurationProperties("ketnap.documents")
record DocumentSettings(Path folder, DataSize maxSize, int perCase) {}
