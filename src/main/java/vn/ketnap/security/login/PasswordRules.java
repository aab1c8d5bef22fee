package vn.ketnap.security.login;

import java.util.List;
import org.springframework.stereotype.Component;

/** What every new password must keep to, whoever sets it. Length counts for more than kinds of characters. */
@Component
public class PasswordRules {

    static final int SHORTEST = 12;

    private final List<PasswordRule> rules;

    PasswordRules(CommonPasswords common) {
        rules = List.of(
                new PasswordRule(
                        "Mật khẩu phải có ít nhất %d ký tự".formatted(SHORTEST),
                        (password, owner) -> password.codePointCount(0, password.length()) >= SHORTEST),
                new PasswordRule(
                        "Mật khẩu không được chứa tên đăng nhập, họ tên hoặc địa chỉ thư điện tử của người dùng",
                        (password, owner) -> !owner.isNamedIn(password)),
                new PasswordRule(
                        "Mật khẩu không được là từ thông dụng, dãy phím hoặc dãy số dễ đoán",
                        (password, owner) -> !common.includes(password)));
    }

    public List<PasswordRule> all() {
        return rules;
    }
}
