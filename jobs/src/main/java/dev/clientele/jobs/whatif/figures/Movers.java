package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customers that would be in another tier and stand for the most.
 *
 * @param rankedBy the metric by which they are ranked, such as {@code spend(365)}; empty if the
 *     policies name no metric
 * @param largest from the largest down; of equal ones in the order of their ids
 */
public record Movers(String rankedBy, List<Mover> largest) {

    /** How many are listed at most. */
    static final int MOST = 20;

    /** Copies the list. */
    public Movers {
        largest = List.copyOf(largest);
    }

    /** Picks them out of those that move, who come in the order of their ids. */
    static Movers of(
            List<CustomerPaths> moving,
            List<MetricReference> named,
            BothOrders orders,
            int decimals) {
        Optional<MetricReference> ranking = MetricText.ranking(named);
        List<Mover> largest =
                moving.stream()
                        .sorted(Comparator.comparingDouble(customer -> -size(customer, ranking)))
                        .limit(MOST)
                        .map(customer -> mover(customer, orders, decimals))
                        .toList();
        return new Movers(ranking.map(MetricReference::label).orElse(""), largest);
    }

    private static double size(CustomerPaths customer, Optional<MetricReference> ranking) {
        MetricValue value = ranking.map(customer.metrics()::get).orElse(null);
        return value == null ? Double.NEGATIVE_INFINITY : value.toDouble();
    }

    private static Mover mover(CustomerPaths customer, BothOrders orders, int decimals) {
        Map<String, BigDecimal> metrics = new LinkedHashMap<>();
        customer.metrics()
                .forEach(
                        (reference, value) ->
                                metrics.put(
                                        reference.label(),
                                        MetricText.number(reference, value, decimals)));
        String from = customer.policy().last();
        String to = customer.candidate().last();
        String direction = orders.direction(from, to).code();
        return new Mover(customer.customerId(), from, to, direction, metrics);
    }
}
