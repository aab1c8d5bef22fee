package vn.ketnap.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses in the ways that real ones do, and takes mails again when its cause is gone. */
final class StubbornMailServer implements AutoCloseable {

    /** What it takes exception to. */
    enum Mood {
        OK,
        NO_GREETING("HELO", "550 5.7.1 Host not allowed to connect"),
        NO_LOGIN("MAIL", "530 5.7.0 Authentication required"),
        NO_SUCH_SENDER("MAIL", "553 5.7.1 <ketnap@localhost>: Sender address rejected: not logged in"),
        QUOTA("MAIL", "550 5.4.5 Daily user sending quota exceeded"),
        NAME_OF_HOST("RCPT", "504 5.5.2 <may>: Helo command rejected: need fully-qualified hostname"),
        NO_RELAY("RCPT", "554 5.7.1 Relay access denied"),
        GREYLIST("RCPT", "451 4.7.1 Greylisting in action, please come back later"),
        BAD_RECIPIENT("RCPT", "550 5.1.1 User unknown"),
        /** Takes a mail and is gone before it says so. */
        GONE_AFTER_DATA,
        SILENT;

        private final String command;
        private final String answer;

        Mood() {
            this("", "");
        }

        Mood(String command, String answer) {
            this.command = command;
            this.answer = answer;
        }
    }

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.OK;

    StubbornMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread porter = new Thread(this::open, "stubborn-mail-server");
        porter.setDaemon(true);
        porter.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void is(Mood newMood) {
        mood = newMood;
    }

    /** Recipients of the mails that were taken. */
    List<String> taken() {
        return taken;
    }

    /** Message-IDs of the mails that were taken. */
    List<String> ids() {
        return ids;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void open() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException e) {
                // the caller hung up, or the door was shut
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream();
        if (mood == Mood.SILENT) {
            // until the caller has enough of it
            in.readLine();
            return;
        }
        say(out, "220 mail.vidu.example ESMTP");
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<|>.*", "");
            }
            if (refuses(command)) {
                say(out, mood.answer);
            } else if (command.startsWith("DATA")) {
                say(out, "354 End data with <CR><LF>.<CR><LF>");
                for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
                    if (text.startsWith("Message-ID:")) {
                        ids.add(text);
                    }
                }
                taken.add(recipient);
                if (mood == Mood.GONE_AFTER_DATA) {
                    return;
                }
                say(out, "250 2.0.0 Ok: queued");
            } else if (command.startsWith("QUIT")) {
                say(out, "221 2.0.0 Bye");
                return;
            } else {
                say(out, "250 2.0.0 Ok");
            }
        }
    }

    private boolean refuses(String command) {
        String refused = mood.command;
        return !refused.isEmpty()
                && (command.startsWith(refused) || refused.equals("HELO") && command.startsWith("EHLO"))
                && (mood != Mood.BAD_RECIPIENT || command.contains("KHONG"));
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
