package vn.ketnap.security.login;

import java.util.function.BiPredicate;

/**
 * One demand on a new password.
 *
 * @param sentence what is demanded, in Vietnamese
 */
public record PasswordRule(String sentence, BiPredicate<String, PasswordOwner> test) {

    public boolean accepts(String password, PasswordOwner owner) {
        return test.test(password, owner);
    }
}
