package vn.ketnap.document;

import java.util.List;

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

    /** Whether a name with that ending, in small letters without the dot, says that it is of this kind. */
    boolean isEndingOf(String extension) {
        return extensions.contains(extension);
    }

    String usualEnding() {
        return extensions.get(0);
    }
}
