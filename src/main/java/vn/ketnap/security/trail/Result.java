package vn.ketnap.security.trail;

/** Whether a try was let through. */
public enum Result {
    ALLOWED("Được phép"),
    DENIED("Bị từ chối");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
