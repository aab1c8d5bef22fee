package vn.ketnap.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended, as if the server were stopped and started. */
final class CutLine implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0);
        go(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection breaks, and none can be made. */
    void cut() {
        cut = true;
        open.forEach(CutLine::close);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    caller.close();
                    continue;
                }
                Socket server = new Socket("localhost", target);
                open.add(caller);
                open.add(server);
                go(() -> pass(caller, server));
                go(() -> pass(server, caller));
            } catch (IOException e) {
                // the door is closed, or the caller has gone
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] some = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
            }
        } catch (IOException e) {
            // one end is gone, so the other goes
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    private static void go(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }
}
