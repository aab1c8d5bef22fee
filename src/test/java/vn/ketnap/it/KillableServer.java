package vn.ketnap.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own. */
final class KillableServer {

    private static final int LINES_KEPT = 60;

    private final Process process;
    private final Path data;
    private final int port;

    private final String lastWords;

    /** How the application comes to its end. */
    enum End {
        /** At whatever moment. */
        KILLED,
        /** All that a request wrote is lost when it was about to be stored. */
        BEFORE_COMMIT,
        /** It is stored, and nobody has been told. */
        AFTER_COMMIT
    }

    private KillableServer(Process process, Path data, int port, String lastWords) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.lastWords = lastWords;
    }

    /** Starts the application on the data of a folder and waits until it can be used. */
    static KillableServer start(Path data, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
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
                "--ketnap.password-rounds=100"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        Deque<String> last = new ArrayDeque<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(KillTarget.READY)) {
                drain(output);
                return new KillableServer(
                        process, data, Integer.parseInt(line.substring(KillTarget.READY.length())), last.getLast());
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

    /** The last line of the log before it was ready. */
    String lastWords() {
        return lastWords;
    }

    long pid() {
        return process.pid();
    }

    /** Ends it in one of the ways, while somebody is at work. */
    void end(End way) throws IOException, InterruptedException {
        if (way == End.KILLED) {
            kill();
            return;
        }
        Path order = Files.writeString(data.resolve(KillTarget.HALT), way.name());
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        kill();
        Files.delete(order);
        if (!ended) {
            throw new AssertionError("nobody was at work");
        }
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
