package vn.ketnap.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The application in a process of its own. */
final class KillableServer {

    private static final int LINES_KEPT = 60;

    private final Process process;
    private final int port;

    private KillableServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the application on the data of a folder and waits until it can be used. */
    static KillableServer start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=240m",
                        "-Duser.timezone=Asia/Ho_Chi_Minh",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTarget.class.getName(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--ketnap.data-folder=" + data,
                        "--ketnap.first-administrator.password=Nguoi-quan-tri-2026",
                        "--ketnap.first-administrator.must-change=false",
                        "--ketnap.password-rounds=100",
                        "--camunda.bpm.job-execution.enabled=false")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        Deque<String> last = new ArrayDeque<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(KillTarget.READY)) {
                drain(output);
                return new KillableServer(process, Integer.parseInt(line.substring(KillTarget.READY.length())));
            }
            last.add(line);
            if (last.size() > LINES_KEPT) {
                last.remove();
            }
        }
        throw new AssertionError("the application did not start:\n" + String.join("\n", last));
    }

    int port() {
        return port;
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** A full pipe would stop the application. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> {
            try {
                while (output.readLine() != null) {
                    // thrown away
                }
            } catch (IOException e) {
                // the process is gone
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}
