package vn.ketnap.it;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that the application logs while this is open, at the levels it is shipped with, with stack traces. */
final class LogLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Appender appender = new Appender();
    private final Logger root;

    LogLines() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder layout = new PatternLayoutEncoder();
        layout.setContext(context);
        layout.setPattern("%level %logger %X %msg%n%xEx");
        layout.start();
        appender.layout = layout;
        appender.setContext(context);
        appender.start();
        root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
    }

    /** The lines that hold the text, in whatever case. */
    List<String> holding(String text) {
        String sought = text.toLowerCase();
        return lines.stream()
                .filter(line -> line.toLowerCase().contains(sought))
                .toList();
    }

    int size() {
        return lines.size();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {

        private PatternLayoutEncoder layout;

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new String(layout.encode(event), StandardCharsets.UTF_8));
        }
    }
}
