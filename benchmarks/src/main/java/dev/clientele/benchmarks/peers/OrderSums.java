package dev.clientele.benchmarks.peers;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds orders up as they come: a window keeps three numbers and no order. */
final class OrderSums implements AggregateFunction<PlacedOrder, OrderSums.Sum, OrderSums.Sum> {

    private static final long serialVersionUID = 1L;

    /**
     * Orders of a window.
     *
     * @param orders how many
     * @param spend what they come to, in minor units
     * @param lastDay epoch day of the latest of them
     */
    public record Sum(long orders, long spend, int lastDay) {}

    @Override
    public Sum createAccumulator() {
        return new Sum(0, 0, Integer.MIN_VALUE);
    }

    @Override
    public Sum add(PlacedOrder order, Sum sum) {
        return new Sum(
                sum.orders() + 1,
                sum.spend() + order.amount(),
                Math.max(sum.lastDay(), order.day()));
    }

    @Override
    public Sum getResult(Sum sum) {
        return sum;
    }

    @Override
    public Sum merge(Sum first, Sum second) {
        return new Sum(
                first.orders() + second.orders(),
                first.spend() + second.spend(),
                Math.max(first.lastDay(), second.lastDay()));
    }
}
