package dev.clientele.functions.receipt;

import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.clv.ClvInterval;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.CustomerValue.Outlook;
import dev.clientele.model.decision.Decision.ClvUpdate;
import java.util.ArrayList;
import java.util.List;

/** Checks that the numbers of a clv update fit together. The models themselves are not in it. */
final class ValueCheck {

    /** Sums of doubles differ by their order. */
    private static final double PRECISION = 1e-9;

    /** No currency has more decimals. */
    private static final int MOST_DECIMALS = 4;

    private ValueCheck() {}

    static List<Discrepancy> of(RecordValue record) throws UnreadableRecordException {
        List<Discrepancy> discrepancies = new ArrayList<>(differences(record));
        ClvUpdate update = new ValueRecordReader(record, MOST_DECIMALS).read();
        if (update.change() != null) {
            change(update, discrepancies);
        }
        Outlook outlook = update.value().outlook();
        if (outlook != null && !(isChance(outlook.pAlive()) && isChance(outlook.noOrder()))) {
            discrepancies.add(new Discrepancy("$.pAlive", "chances must be 0 to 1"));
        }
        if (update.value().interval() != null) {
            interval(update.value(), discrepancies);
        }
        return discrepancies;
    }

    /** The prediction may lie outside: a few who buy much outweigh many who buy nothing. */
    private static void interval(CustomerValue value, List<Discrepancy> discrepancies) {
        ClvInterval interval = value.interval();
        if (interval.chance() != ClvInterval.USUAL_CHANCE) {
            discrepancies.add(
                    Discrepancy.between(
                            "$.interval.chance", ClvInterval.USUAL_CHANCE, interval.chance()));
        }
        if (interval.low() > interval.high()) {
            discrepancies.add(new Discrepancy("$.interval.low", "must be at most high"));
        }
    }

    /** The record does not name its currency: it was written with the decimals that fit it. */
    private static List<Discrepancy> differences(RecordValue record)
            throws UnreadableRecordException {
        int written = Math.max(0, record.field("historic").number().scale());
        if (written > MOST_DECIMALS) {
            throw new UnreadableRecordException("$.historic", "must be money");
        }
        List<Discrepancy> fewest = null;
        for (int decimals = written; decimals <= MOST_DECIMALS; decimals++) {
            ClvUpdate again = new ValueRecordReader(record, decimals).read();
            List<Discrepancy> differences = Rewriting.differences(again, decimals, record);
            if (fewest == null || differences.isEmpty()) {
                fewest = differences;
            }
        }
        return fewest;
    }

    private static void change(ClvUpdate update, List<Discrepancy> discrepancies) {
        ClvChange change = update.change();
        double previous = update.previousPredicted();
        double predicted = update.value().predicted();
        double sum = change.frequency() + change.value() + change.survival() + change.model();
        double size =
                Math.abs(change.frequency())
                        + Math.abs(change.value())
                        + Math.abs(change.survival())
                        + Math.abs(change.model())
                        + Math.abs(previous)
                        + Math.abs(predicted);
        if (Math.abs(predicted - previous - sum) > PRECISION * size) {
            discrepancies.add(Discrepancy.between("$.change", predicted - previous, sum));
        }
        if (!isSentWhateverItIs(update) && !ClvSent.isFar(previous, predicted)) {
            discrepancies.add(
                    new Discrepancy(
                            "$.predicted",
                            "is less than 10 % away from the one before, without an event or new"
                                    + " models"));
        }
    }

    /** By an event, or by new models, which may start together with a policy. */
    private static boolean isSentWhateverItIs(ClvUpdate update) {
        return switch (update.header().cause().type()) {
            case EVENT, MODELS -> true;
            case POLICY -> update.change().model() != 0 || update.value().outlook() == null;
            case DAY -> false;
        };
    }

    private static boolean isChance(double number) {
        return number >= 0 && number <= 1;
    }
}
