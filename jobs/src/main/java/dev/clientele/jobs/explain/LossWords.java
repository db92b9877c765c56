package dev.clientele.jobs.explain;

import dev.clientele.model.decision.Receipt;
import dev.clientele.model.decision.Receipt.Loss;
import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.tier.DowngradeRule;
import java.util.List;

/** Says why a tier will be lost on the day that its receipt foresees. */
final class LossWords {

    private LossWords() {}

    static List<String> of(Receipt receipt, int decimals) {
        Loss loss = receipt.loss();
        String lost =
                "If nothing more happens, " + loss.tier() + " is lost on " + Words.day(loss.day());
        if (loss.metrics().isEmpty()) {
            return List.of(
                    lost + ",",
                    "as keeping it fails since " + Words.day(loss.failsOn()) + grace(receipt));
        }
        return List.of(
                lost + ",",
                "as keeping it fails from "
                        + Words.day(loss.failsOn())
                        + " with "
                        + numbers(loss, decimals)
                        + grace(receipt),
                "(That these will be the numbers then rests on the days inside the windows, which"
                        + " the receipt does not hold.)");
    }

    private static String grace(Receipt receipt) {
        DowngradeRule rule = receipt.rules().downgrade();
        String grace =
                rule.graceDays() == 0
                        ? "; there is no grace"
                        : "; " + Words.days(rule.graceDays()) + " of grace follow";
        return rule.minHoldDays() == 0
                ? grace + "."
                : grace
                        + ", and it stays for at least "
                        + Words.days(rule.minHoldDays())
                        + " from "
                        + Words.day(receipt.loss().since())
                        + ".";
    }

    private static String numbers(Loss loss, int decimals) {
        List<String> numbers =
                loss.metrics().stream().map(reading -> number(reading, decimals)).toList();
        return String.join(", ", numbers);
    }

    private static String number(Reading reading, int decimals) {
        int shown = reading.reference().metric().isMoney() ? decimals : 0;
        return Words.metric(reading.reference()) + " " + Words.value(reading.value(), shown);
    }
}
