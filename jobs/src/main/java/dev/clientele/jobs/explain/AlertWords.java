package dev.clientele.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.receipt.DecisionCheck;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnReason.Evidence;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.Decision.ChurnAlert;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says a churn alert: what happened, why, what is at stake, what to do, and what comes next. */
public final class AlertWords {

    private final ChurnAlert alert;
    private final ChurnReceipt receipt;
    private final List<String> lines = new ArrayList<>();

    AlertWords(ChurnAlert alert) {
        this.alert = alert;
        this.receipt = alert.receipt();
    }

    /**
     * Says the alert of a record.
     *
     * @param record of the topic {@code churn-alerts}
     * @return sentences, the first one saying what happened; a single one if the record does not
     *     lead to an alert
     */
    public static List<String> of(JsonNode record) {
        return DecisionCheck.check(record).again() instanceof ChurnAlert alert
                ? new AlertWords(alert).lines()
                : List.of("the record does not lead to its alert");
    }

    List<String> lines() {
        lines.add(headline());
        if (!alert.reasons().isEmpty()) {
            lines.add(alert.alert().isRise() ? "Why:" : "Still speaking for leaving:");
            alert.reasons().forEach(reason -> lines.add("  " + cause(reason)));
        }
        if (alert.score() != null) {
            lines.add("The score is " + number(alert.score()) + ": " + parts());
        }
        if (receipt.rule() != null) {
            lines.add(thresholds(receipt.rule()));
        }
        lines.add("At stake: " + number(alert.clv()) + ", " + customer());
        if (alert.action() != null) {
            lines.add("What to do: " + alert.action());
        }
        if (alert.risesOn() != null) {
            lines.add("If nothing happens the level rises on " + Words.day(alert.risesOn()) + ".");
        }
        return lines;
    }

    private String headline() {
        String who = alert.header().customerId();
        String level = alert.level().code();
        return switch (alert.alert()) {
            case RAISED, ESCALATED ->
                    who + " is at risk of leaving: " + level + before() + ", " + cause();
            case EASED -> who + " is less at risk of leaving: " + level + before() + ", " + cause();
            case CLEARED -> who + " is at no level of risk any more" + before() + ", " + cleared();
            case RECOVERED -> who + " ordered in time: " + judged() + " ended as recovered";
            case LOST ->
                    who
                            + " did not order until "
                            + Words.day(receipt.judged().lastDay())
                            + ": "
                            + judged()
                            + " ended as lost";
        };
    }

    private String before() {
        return receipt.before() == ChurnLevel.NONE
                ? ""
                : " (before: " + receipt.before().code() + ")";
    }

    private String cleared() {
        return receipt.isWonBack()
                ? "won back by " + event() + " after " + gap() + " of silence"
                : cause();
    }

    private String gap() {
        return Words.days(receipt.purchases().lastGapDays());
    }

    private String event() {
        return "event " + alert.header().cause().eventId();
    }

    private String cause() {
        return switch (alert.header().cause().type()) {
            case EVENT -> "because of " + event();
            case DAY -> "because the day " + Words.day(receipt.day()) + " began";
            case POLICY -> "because " + alert.header().policy() + " came into force";
            case MODELS -> "because models " + alert.models() + " came into force";
        };
    }

    private String judged() {
        String at = Instant.ofEpochMilli(receipt.judged().at()).toString();
        return "the alert "
                + alert.level().code()
                + " of "
                + at.replace('T', ' ').replace("Z", "")
                + " UTC";
    }

    private static String cause(ChurnReason reason) {
        List<Evidence> seen = reason.evidence();
        String what =
                switch (reason.code()) {
                    case OPEN_COMPLAINT -> "open complaints: " + value(seen, "open");
                    case DETRACTOR -> "a detractor: the latest NPS answer is " + value(seen, "nps");
                    case RETURNS -> share(seen) + " of what was ordered in 90 days came back";
                    case FREQUENCY_HALVED -> "orders have halved: " + halved(seen, "orders");
                    case ENGAGEMENT_HALVED ->
                            "engagement has halved: " + halved(seen, "engagement");
                    case OVERDUE ->
                            "silent for "
                                    + value(seen, "silenceDays")
                                    + " days, after an order every "
                                    + value(seen, "meanGapDays")
                                    + " on average";
                    case NO_SECOND_ORDER ->
                            "no second order in " + value(seen, "silenceDays") + " days";
                };
        return what + " (" + number(reason.points()) + " points)";
    }

    private static String share(List<Evidence> seen) {
        return seen.isEmpty() ? "not known" : plain(100 * seen.get(0).value()) + " %";
    }

    private static String halved(List<Evidence> seen, String name) {
        return value(seen, name) + " in 90 days, " + value(seen, "before") + " in the 90 before";
    }

    private static String value(List<Evidence> seen, String name) {
        return seen.stream()
                .filter(number -> number.name().equals(name))
                .map(number -> plain(number.value()))
                .findFirst()
                .orElse("not known");
    }

    private String parts() {
        return alert.parts().stream()
                .map(part -> part.code().code() + " " + number(part.points()))
                .collect(Collectors.joining(", "));
    }

    private static String thresholds(ChurnRule rule) {
        List<String> levels = new ArrayList<>();
        for (ChurnLevel level : List.of(ChurnLevel.WATCH, ChurnLevel.HIGH, ChurnLevel.CRITICAL)) {
            if (Double.isFinite(rule.raisesAt(level))) {
                levels.add(
                        level.code()
                                + " from "
                                + plain(rule.raisesAt(level))
                                + " until below "
                                + plain(rule.clearsBelow(level)));
            }
        }
        return "Levels: " + String.join(", ", levels);
    }

    private String customer() {
        String tier = alert.tier() == null ? "in no tier" : "in tier " + alert.tier();
        return alert.relationship() == Relationship.PROSPECT
                ? "a customer with no purchase left, " + tier
                : "a " + alert.relationship().code() + " customer " + tier;
    }

    /** Points and money: with two decimals, rounded. */
    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }

    /** Counts, days and thresholds: as they are, but with one decimal at most. */
    private static String plain(double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
