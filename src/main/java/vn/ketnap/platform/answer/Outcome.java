package vn.ketnap.platform.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The ways in which a request comes to nothing. */
public enum Outcome {
    REFUSED(400, "Refused", "Nội dung gửi lên chưa được chấp nhận."),
    MALFORMED(400, "Malformed", "Yêu cầu gửi lên không đúng dạng."),
    SIGNED_OUT(401, "SignedOut", "Chưa đăng nhập hoặc phiên làm việc đã hết. Mời đăng nhập lại."),
    NOT_LET_IN(
            401,
            "NotLetIn",
            "Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc chưa đến lúc được thử lại: sai nhiều lần thì chờ một phút,"
                    + " sai quá nhiều trong ngày thì chờ đến mai hoặc nhờ người quản trị đặt lại mật khẩu."),
    FORBIDDEN(403, "Forbidden", "Tài khoản này không được làm việc đó."),
    NOT_FOR_THEM(
            403,
            "Forbidden",
            "Tài khoản này không dùng được ứng dụng này. Việc hằng ngày làm ở ứng dụng Công việc (Tasklist)."),
    NOT_FOUND(404, "NotFound", "Không có nội dung này hoặc tài khoản này không được xem."),
    NO_SUCH_METHOD(405, "Malformed", "Không có thao tác này."),
    NOT_ACCEPTABLE(406, "Malformed", "Không có nội dung ở dạng được yêu cầu."),
    CONFLICT(409, "Conflict", "Nội dung này vừa được thay đổi ở nơi khác. Mời tải lại trang rồi làm lại."),
    TOO_LARGE(413, "TooLarge", "Tệp gửi lên quá lớn."),
    WRONG_MEDIA_TYPE(415, "Malformed", "Dạng dữ liệu gửi lên không được hỗ trợ."),
    TOO_MANY(429, "TooMany", "Quá nhiều yêu cầu. Mời chờ ít phút rồi thử lại."),
    FAULT(500, "Fault", "Có lỗi ngoài dự kiến, nội dung chưa được lưu. Mời thử lại hoặc báo quản trị viên mã %s."),
    UNAVAILABLE(
            503,
            "Unavailable",
            "Ứng dụng tạm thời chưa làm việc được, nội dung vừa gửi có thể chưa được lưu. Mời thử lại sau ít phút."),
    NO_ROOM(
            507,
            "NoRoom",
            "Máy chủ hết chỗ lưu hoặc không ghi được tệp, nội dung vừa gửi chưa được lưu. Mời báo người quản trị."),

    // What the wall before all routes says; it stands last, because it stands for no status in general.
    ROUTE_SIGNED_OUT(401, "RouteRefused", SIGNED_OUT.sentence),
    ROUTE_FORBIDDEN(403, "RouteRefused", "Tài khoản này không dùng được chức năng này."),
    ROUTE_UNKNOWN(404, "RouteRefused", "Không có địa chỉ này."),
    FOREIGN_PAGE(
            403,
            "RouteRefused",
            "Yêu cầu được gửi từ trang không thuộc phần mềm. Hãy mở phần mềm bằng đúng địa chỉ rồi làm lại."),
    PASSWORD_FIRST(403, "ChangePassword", "Hãy đổi mật khẩu được cấp trước khi làm việc.");

    private final int status;
    private final String code;
    private final String sentence;

    Outcome(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** What an answer with this status says when nothing more is known. */
    public static Outcome of(int status) {
        Outcome usual = status >= 500 ? FAULT : MALFORMED;
        return Arrays.stream(values())
                .filter(outcome -> outcome.status == status && outcome != REFUSED)
                .findFirst()
                .orElse(usual);
    }

    public int status() {
        return status;
    }

    @JsonValue
    String code() {
        return code;
    }

    String sentence(String id) {
        return sentence.formatted(id);
    }
}
