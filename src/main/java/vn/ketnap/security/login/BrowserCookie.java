package vn.ketnap.security.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By which a browser is known again after a login. It opens nothing: it only counts wrong guesses apart. */
@Component
public class BrowserCookie {

    static final String NAME = "ketnap-browser";

    private final boolean https;

    BrowserCookie(@Value("${ketnap.https}") boolean https) {
        this.https = https;
    }

    /** Empty when the browser shows none. */
    public String shownBy(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    /** Leaves it for as long as the browser stays known. */
    public void leave(HttpServletResponse response, String value) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/camunda")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(LoginThrottle.BROWSER_KNOWN_FOR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
