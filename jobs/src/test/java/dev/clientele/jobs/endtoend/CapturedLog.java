package dev.clientele.jobs.endtoend;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** What Clientele, Flink and Kafka's clients log, down to DEBUG, kept in place of being shown. */
final class CapturedLog extends AbstractAppender implements AutoCloseable {

    private static final List<String> LOGGERS =
            List.of(
                    "dev.clientele",
                    "org.apache.flink.connector",
                    "org.apache.flink.runtime",
                    "org.apache.flink.streaming",
                    "org.apache.kafka.clients",
                    "org.apache.kafka.common");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private CapturedLog() {
        super("captured", null, null, false, Property.EMPTY_ARRAY);
    }

    static CapturedLog begin() {
        CapturedLog log = new CapturedLog();
        log.initialize();
        LoggerContext context = context();
        for (String name : LOGGERS) {
            LoggerConfig logger = new LoggerConfig(name, Level.DEBUG, false);
            logger.addAppender(log, Level.DEBUG, null);
            context.getConfiguration().addLogger(name, logger);
        }
        context.updateLoggers();
        log.start();
        return log;
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }

    @Override
    public void append(LogEvent event) {
        String failure = event.getThrown() == null ? "" : " " + event.getThrown();
        lines.add(event.getLoggerName() + " " + event.getMessage().getFormattedMessage() + failure);
    }

    /** Everything so far. */
    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        LOGGERS.forEach(context().getConfiguration()::removeLogger);
        context().updateLoggers();
    }
}
