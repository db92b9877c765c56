package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.windows.WindowAnswer;
import org.apache.flink.streaming.api.datastream.DataStream;

/** A way to compute the windows. */
@FunctionalInterface
interface Peer {

    /**
     * Defines it.
     *
     * @param orders each order as often as it arrives, its time told by {@link CalendarTime}
     * @return for each customer at least one answer as of the day of the latest order, the right
     *     one last; all of a customer in one task
     */
    DataStream<WindowAnswer> define(DataStream<PlacedOrder> orders);
}
