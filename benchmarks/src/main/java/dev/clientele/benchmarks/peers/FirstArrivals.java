package dev.clientele.benchmarks.peers;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Lets each order of a customer pass once, by a map of the event ids of the last seven days. */
final class FirstArrivals extends KeyedProcessFunction<String, PlacedOrder, PlacedOrder> {

    static final Duration EVENT_IDS_KEPT = Duration.ofDays(7);

    private static final long serialVersionUID = 1L;

    private transient MapState<String, Boolean> seen;

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, Boolean> descriptor =
                new MapStateDescriptor<>("event-ids", Types.STRING, Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(EVENT_IDS_KEPT).build());
        seen = getRuntimeContext().getMapState(descriptor);
    }

    @Override
    public void processElement(PlacedOrder order, Context context, Collector<PlacedOrder> once)
            throws Exception {
        if (!seen.contains(order.eventId())) {
            seen.put(order.eventId(), true);
            once.collect(order);
        }
    }
}
