package vn.ketnap.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Refuses paths in a spelling that no browser sends: two readers may understand it differently, and the engine's web
 * applications compare paths as they were sent.
 */
final class PathNormalizationValve extends ValveBase {

    /** Empty and dotted segments, parameters, backslashes, and encoded what needs no encoding or steers. */
    private static final Pattern DISGUISED = Pattern.compile("//|/\\.{1,2}(?:/|$)|[;\\\\]|"
            + "%(?:[01]\\p{XDigit}|2[5d-fD-F]|3[\\dbB]|[46][1-9a-fA-F]|[57][\\daA]|5[cCfF]|7[eEfF])");

    PathNormalizationValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path == null || DISGUISED.matcher(path).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            getNext().invoke(request, response);
        }
    }
}
