package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.windows.WindowAnswer;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/**
 * The DataStream API's sliding windows: an answer at the end of each day, by windows of 30, 90 and
 * 365 days that begin a day apart. Each order is added to every window it falls into, which is 485
 * of them.
 *
 * <ul>
 *   <li>Copies are left out by a map of event ids; the customer's events cross the network once for
 *       all that follows.
 *   <li>Windows add up as orders come ({@code aggregate}), so that none keeps its orders.
 *   <li>Only windows that end with a day of an order are let out, to spare the peer what nobody
 *       reads.
 * </ul>
 */
final class SlidingWindows implements Peer {

    @Override
    public DataStream<WindowAnswer> define(DataStream<PlacedOrder> arrivals) {
        DataStream<PlacedOrder> once =
                arrivals.keyBy(PlacedOrder::customerId, Types.STRING)
                        .process(new FirstArrivals())
                        .returns(PlacedOrder.class);
        KeyedStream<PlacedOrder, String> orders =
                DataStreamUtils.reinterpretAsKeyedStream(
                        once, PlacedOrder::customerId, Types.STRING);
        return window(orders, 30)
                .union(window(orders, 90), window(orders, 365))
                .transform("answers", TypeInformation.of(WindowAnswer.class), new AnswerParts());
    }

    private static DataStream<WindowPart> window(
            KeyedStream<PlacedOrder, String> orders, int days) {
        return orders.window(SlidingEventTimeWindows.of(Duration.ofDays(days), Duration.ofDays(1)))
                .aggregate(
                        new OrderSums(),
                        new ClosingDay(days),
                        TypeInformation.of(OrderSums.Sum.class),
                        TypeInformation.of(OrderSums.Sum.class),
                        TypeInformation.of(WindowPart.class));
    }

    /** Lets a window out if there was an order on its last day. */
    private static final class ClosingDay
            extends ProcessWindowFunction<OrderSums.Sum, WindowPart, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        private final int days;

        ClosingDay(int days) {
            this.days = days;
        }

        @Override
        public void process(
                String customerId,
                Context context,
                Iterable<OrderSums.Sum> sums,
                Collector<WindowPart> parts) {
            OrderSums.Sum sum = sums.iterator().next();
            if (sum.lastDay() == CalendarTime.dayOf(context.window().maxTimestamp())) {
                parts.collect(
                        new WindowPart(customerId, sum.lastDay(), days, sum.orders(), sum.spend()));
            }
        }
    }
}
