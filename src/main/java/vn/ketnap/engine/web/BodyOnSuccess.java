package vn.ketnap.engine.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Lets a body through only while the status says that all is well; what stands in other bodies is not for callers. */
class BodyOnSuccess extends HttpServletResponseWrapper {

    private final boolean ownBodies;
    private boolean errorSent;

    /** With own bodies, what our controllers say to a refused request is let through. */
    BodyOnSuccess(HttpServletResponse response, boolean ownBodies) {
        super(response);
        this.ownBodies = ownBodies;
    }

    /** Whether the caller has to be told something instead. */
    boolean isMissing() {
        return getStatus() >= SC_BAD_REQUEST && (errorSent || !ownBodies);
    }

    @Override
    public void sendError(int status) {
        errorSent = true;
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isMissing() ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isMissing() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
