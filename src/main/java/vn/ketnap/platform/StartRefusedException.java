package vn.ketnap.platform;

/** The application must not start like this. */
public class StartRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what is wrong, in Vietnamese
     * @param remedy what to do about it, in Vietnamese
     */
    public StartRefusedException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
