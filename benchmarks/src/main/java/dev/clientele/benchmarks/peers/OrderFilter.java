package dev.clientele.benchmarks.peers;

import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Lets orders pass, in the thread of the source: all else never crosses the network. */
final class OrderFilter extends ProcessFunction<ParsedRecord, PlacedOrder> {

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(
            ParsedRecord record, Context context, Collector<PlacedOrder> orders) {
        if (record.event() == null) {
            return;
        }
        CustomerEvent event = record.event().event();
        if (event.body() instanceof EventBody.Order order) {
            int day = CalendarTime.dayOf(context.timestamp());
            orders.collect(
                    new PlacedOrder(event.customerId(), event.eventId(), day, order.amount()));
        }
    }
}
