package vn.ketnap.demo;

/** Port to the logins of the demonstration. */
public interface DemoLogins {

    /** Gives every login the same password, so that visitors can try any role. */
    void setPassword(String password);
}
