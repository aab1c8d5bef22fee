package vn.ketnap.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordRulesTest {

    private static final PasswordOwner LAN =
            new PasswordOwner("bithu.cb0101", "Nguyễn Thị Hương Lan", "huonglan.nt@vidu.example");

    private static final List<String> WORDS = List.of(
            "matkhau",
            "Matkhau",
            "Mật khẩu",
            "MatKhau",
            "anhyeuem",
            "AnhYeuEm",
            "emyeuanh",
            "Vietnam",
            "ViệtNam",
            "VietNamVoDich",
            "HaNoi",
            "saigon",
            "HoChiMinh",
            "dangvien",
            "Đảng viên",
            "chibo",
            "BiThuChiBo",
            "bithu",
            "DangCongSan",
            "dangbo",
            "danguy",
            "ketnap",
            "admin",
            "Administrator",
            "quantri",
            "QuanTriVien",
            "password",
            "Password",
            "P@ssword",
            "p@ssw0rd",
            "Passw0rd",
            "welcome",
            "W3lcome",
            "letmein",
            "qwerty",
            "Qwertyuiop",
            "asdfghjkl",
            "1q2w3e4r5t",
            "q1w2e3r4t5y6",
            "abc",
            "abcdef",
            "a1b2c3d4e5f6",
            "iloveyou",
            "ILoveYou",
            "hello",
            "xinchao",
            "giadinh",
            "hanhphuc",
            "mayman",
            "bongda");

    private static final List<String> DECORATIONS = List.of(
            "%s",
            "%s123",
            "%s@123",
            "%s123456",
            "%s@123456",
            "%s2026",
            "%s@2026",
            "%s#2026!",
            "%s!!!!!!!!",
            "123%s123",
            "%1$s%1$s",
            "%s.1990",
            "%s-01-01-1990",
            "!%s!",
            "2026%s",
            "%s_%1$s_1",
            "%s   123",
            "%s12345678",
            "%s0912345678",
            "@@%s@@");

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @Test
    void noneOfAThousandCommonPasswordsIsAccepted() {
        List<String> common = WORDS.stream()
                .flatMap(word -> DECORATIONS.stream().map(decoration -> decoration.formatted(word)))
                .toList();

        assertThat(common).hasSize(1000).doesNotHaveDuplicates();
        assertThat(common).filteredOn(this::accepts).isEmpty();
    }

    /** Names with years and birthdays, units, places, words typed with the Vietnamese keyboard off, rows of keys. */
    @Test
    void noneOfAThousandLongButWeakPasswordsIsAccepted() throws IOException {
        List<String> weak = new ClassPathResource("security/weak-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(weak)
                .hasSize(1000)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.codePointCount(0, password.length()) >= PasswordRules.SHORTEST);
        assertThat(weak).filteredOn(this::accepts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lua-chin-9-mua-gat",
                "bốn con vịt qua sông",
                "xe đạp cũ của ông ngoại",
                "correct horse battery staple",
                "T7#kLm2!qRz9wB",
                "mưa rào tháng bảy",
                "Nguoi-quan-tri-2026"
            })
    void aSentenceOfOnesOwnIsAccepted(String password) {
        assertThat(accepts(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bithu.CB0101-x9z",
                "tôi là bithu số 9k",
                "cb0101 cua toi k9",
                "NGUYỄN-thị-hương-LAN",
                "HUONGLAN.NT/9kz7p",
                "nguyenthihuonglan9"
            })
    void nothingOfTheOwnerIsAccepted(String password) {
        assertThat(password.length()).isGreaterThanOrEqualTo(PasswordRules.SHORTEST);
        assertThat(accepts(password)).isFalse();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(broken("gió lùa khe")).containsExactly("Mật khẩu phải có ít nhất 12 ký tự");
        assertThat(broken("gió lùa khe ấ")).isEmpty();
    }

    @Test
    void figuresAloneAreNotEnough() {
        assertThat(broken("8150-2279-4463")).hasSize(1).first().asString().contains("dễ đoán");
        assertThat(broken("zzzzzzzzzzzzzz")).hasSize(1);
    }

    private boolean accepts(String password) {
        return broken(password).isEmpty();
    }

    private List<String> broken(String password) {
        return Stream.ofNullable(password)
                .flatMap(each -> rules.all().stream().filter(rule -> !rule.accepts(each, LAN)))
                .map(PasswordRule::sentence)
                .toList();
    }
}
