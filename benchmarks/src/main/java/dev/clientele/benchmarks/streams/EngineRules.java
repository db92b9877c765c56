package dev.clientele.benchmarks.streams;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.slice.CivilCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * By what customers are decided.
 *
 * @param programmes policy and models
 * @param end the time of the workload's latest event, in epoch milliseconds
 */
record EngineRules(Programmes programmes, long end) {

    /** How long a changed profile may wait without decision: the job's default. */
    static final Duration PROFILE_INTERVAL = Duration.ofMinutes(1);

    /**
     * Reads the documents.
     *
     * @param task names them
     * @return the rules
     * @throws IOException if one can't be read
     * @throws InvalidDocumentException with every fault of one
     */
    static EngineRules of(StreamsTask task) throws IOException, InvalidDocumentException {
        Path models = task.models() == null ? null : Path.of(task.models());
        return new EngineRules(
                ProgrammeDocuments.of(List.of(task.policy()), models).read(), task.end());
    }

    String currency() {
        return programmes.main().currency();
    }

    CivilCalendar calendar() {
        return programmes.main().at(end).policy().calendar();
    }

    int decimals() {
        return programmes.main().at(end).policy().decimals();
    }
}
