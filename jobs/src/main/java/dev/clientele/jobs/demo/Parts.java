package dev.clientele.jobs.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be closed in the opposite order. Not thread-safe. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Runnable> closings = new ArrayDeque<>();

    /**
     * Keeps a part to be closed.
     *
     * @param part any
     * @param closing how it is closed
     * @return the part
     */
    <T> T add(T part, Closing<? super T> closing) {
        closings.push(() -> close(part, closing));
        return part;
    }

    private static <T> void close(T part, Closing<? super T> closing) {
        try {
            closing.close(part);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (Exception problem) {
            LOG.warn("Could not close {}: {}", part.getClass().getSimpleName(), problem.toString());
            LOG.debug("Could not close", problem);
        }
    }

    /**
     * Closes all parts, the latest first; one that can't be closed doesn't keep the others open.
     */
    void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }

    /** Closes a part. */
    @FunctionalInterface
    interface Closing<T> {

        /** Closes the part, whichever way that goes wrong. */
        void close(T part) throws Exception;
    }
}
