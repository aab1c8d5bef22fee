package vn.ketnap.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ketnap.engine.identity.SystemAuthority;

/**
 * A login is the same however it is written: telephones begin it with a capital, password managers add a blank. Stands
 * before everything that counts or checks it.
 */
@Component
@Order(-95)
class LoginNameFilter extends OncePerRequestFilter {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";
    private static final String NAME = "username=";

    /** A form with a login and a password is shorter; what is longer is not looked at. */
    private static final int MOST = 8 * 1024;

    private final IdentityService identity;
    private final SystemAuthority own;

    LoginNameFilter(IdentityService identity, SystemAuthority own) {
        this.identity = identity;
        this.own = own;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return !path.startsWith(LOGIN)
                || request.getContentType() == null
                || !request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || request.getContentLength() > MOST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String form = new String(request.getInputStream().readNBytes(MOST), StandardCharsets.ISO_8859_1);
        String known = Arrays.stream(form.split("&"))
                .map(field -> field.startsWith(NAME) ? NAME + known(field.substring(NAME.length())) : field)
                .collect(Collectors.joining("&"));
        chain.doFilter(new Sent(request, known.getBytes(StandardCharsets.ISO_8859_1)), response);
    }

    private String known(String encoded) {
        try {
            return URLEncoder.encode(
                    account(URLDecoder.decode(encoded, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    /** Logins are lower case by rule; one that an administrator made otherwise stays reachable as it is written. */
    private String account(String typed) {
        String name = typed.replaceAll("[\\s\\p{Cntrl}\\u00a0\\u200b\\ufeff]", "");
        boolean made = own.call(() -> identity.createUserQuery().userId(name).count() > 0);
        return made ? name : name.toLowerCase(Locale.ROOT);
    }

    /** The request with another body. */
    private static final class Sent extends HttpServletRequestWrapper {

        private final byte[] body;

        Sent(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream rest = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return rest.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read() {
                    return rest.read();
                }
            };
        }
    }
}
