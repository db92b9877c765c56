package dev.clientele.jobs.calibrate;

import dev.clientele.functions.wire.ParsedRecord;
import java.io.IOException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where a history comes from. It has an end, and can be read more than once. */
interface EventSource {

    /**
     * Reads all records, each with the place in its customer's order of arrival as its time.
     *
     * @param environment in which to read
     * @param currency of amounts that name none
     */
    DataStream<ParsedRecord> records(StreamExecutionEnvironment environment, String currency)
            throws IOException;

    /** What it is called in reports. */
    String label();
}
