package dev.clientele.functions.reduction;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Finds out what a history spans, in accumulators; sends nothing on. */
public final class SpanFunction extends ProcessFunction<Incoming, Long> {

    /** The time of the first order, in epoch milliseconds. */
    public static final String FIRST_ORDER = "first-order";

    /** The time of the last event, in epoch milliseconds. */
    public static final String LAST_EVENT = "last-event";

    /** Begins the names of the counts of orders by currency, which end with its code. */
    public static final String CURRENCY = "currency:";

    private static final long serialVersionUID = 1L;

    private transient LongMinimum firstOrder;
    private transient LongMaximum lastEvent;
    private transient Map<String, LongCounter> currencies;

    @Override
    public void open(OpenContext context) {
        firstOrder = new LongMinimum();
        lastEvent = new LongMaximum();
        currencies = new HashMap<>();
        getRuntimeContext().addAccumulator(FIRST_ORDER, firstOrder);
        getRuntimeContext().addAccumulator(LAST_EVENT, lastEvent);
    }

    @Override
    public void processElement(Incoming incoming, Context context, Collector<Long> out) {
        CustomerEvent event = incoming.event();
        lastEvent.add(event.time());
        if (event.body() instanceof EventBody.Order order) {
            firstOrder.add(event.time());
            if (order.currency() != null) {
                currencies.computeIfAbsent(order.currency(), this::counter).add(1);
            }
        }
    }

    private LongCounter counter(String currency) {
        LongCounter counter = new LongCounter();
        getRuntimeContext().addAccumulator(CURRENCY + currency, counter);
        return counter;
    }
}
