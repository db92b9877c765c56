package dev.clientele.benchmarks.flink;

import dev.clientele.functions.wire.ParsedRecord;
import java.io.IOException;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What a contender does with the records. */
@FunctionalInterface
interface Topology {

    /**
     * Defines it, with a {@link FinishLine} at each end.
     *
     * @param records what comes in
     * @throws IOException if the programme's documents can't be read
     */
    void define(DataStream<ParsedRecord> records) throws IOException;
}
