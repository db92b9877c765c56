package dev.clientele.functions.calibration;

import dev.clientele.model.clv.PurchaseModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model foretold of a window, beside what happened in it. Equal histories are asked about
 * once.
 */
final class Forecasts {

    /**
     * One group and what was foretold of each of its customers.
     *
     * @param group what happened
     * @param expected purchases
     * @param noOrder chance of none
     */
    record Forecast(FollowedGroup group, double expected, double noOrder) {

        double customers() {
            return group.before().customers();
        }

        boolean hasNoOrder() {
            return group.purchases() == 0;
        }
    }

    private record History(int x, double recency, double age) {}

    private record Answer(double expected, double noOrder) {}

    private Forecasts() {}

    /** Asks a model about all groups of a window, in their order. */
    static List<Forecast> of(PurchaseModel model, ObservationWindow window) {
        Map<History, Answer> answers = new HashMap<>();
        List<Forecast> forecasts = new ArrayList<>();
        for (FollowedGroup group : window.groups()) {
            CustomerGroup before = group.before();
            History history = new History(before.x(), before.recency(), before.age());
            Answer answer =
                    answers.computeIfAbsent(history, asked -> ask(model, asked, window.length()));
            forecasts.add(new Forecast(group, answer.expected(), answer.noOrder()));
        }
        return forecasts;
    }

    private static Answer ask(PurchaseModel model, History history, double length) {
        return new Answer(
                model.expectedPurchases(history.x(), history.recency(), history.age(), length),
                model.noPurchase(history.x(), history.recency(), history.age(), length));
    }
}
