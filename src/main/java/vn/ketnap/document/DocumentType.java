package vn.ketnap.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken in. */
public enum DocumentType {
    PDF("application/pdf", List.of("pdf")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png"));

    private final String mediaType;
    private final List<String> extensions;

    DocumentType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return this != PDF;
    }

    /** The kind that the ending of a name promises; empty for any other ending. */
    static Optional<DocumentType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }
}
