package dev.clientele.jobs.backtest;

import dev.clientele.jobs.backtest.RaisedAlert.Fate;
import dev.clientele.jobs.backtest.report.AlertFigures;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.decision.ChurnReceipt;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.retention.AlertGroup.By;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts raised alerts by how they ended. */
final class AlertCounts {

    private static final String ALL = "all";
    private static final String NONE = "none";

    private final int lapseDays;

    private AlertCounts(int lapseDays) {
        this.lapseDays = lapseDays;
    }

    /**
     * Of all alerts first, then by what they have in common, by its name.
     *
     * @param alerts in any order
     * @param lapseDays days of silence that make a lapse
     */
    static List<AlertFigures> of(List<RaisedAlert> alerts, int lapseDays) {
        return new AlertCounts(lapseDays).figures(alerts);
    }

    private List<AlertFigures> figures(List<RaisedAlert> alerts) {
        List<AlertFigures> figures = new ArrayList<>();
        figures.add(figures(By.ALL, ALL, alerts));
        for (By by : List.of(By.LEVEL, By.TIER, By.REASON, By.RELATIONSHIP)) {
            Map<String, List<RaisedAlert>> groups = new TreeMap<>();
            for (RaisedAlert alert : alerts) {
                groups.computeIfAbsent(value(by, alert.raised()), key -> new ArrayList<>())
                        .add(alert);
            }
            groups.forEach((value, group) -> figures.add(figures(by, value, group)));
        }
        return figures;
    }

    private static AlertFigures figures(By by, String value, List<RaisedAlert> alerts) {
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        alerts.forEach(alert -> counts.merge(alert.fate(), 1L, Long::sum));
        return new AlertFigures(
                by,
                value,
                alerts.size(),
                counts.getOrDefault(Fate.LOST, 0L),
                counts.getOrDefault(Fate.RECOVERED, 0L),
                counts.getOrDefault(Fate.OPEN, 0L));
    }

    private String value(By by, ChurnAlert alert) {
        return switch (by) {
            case ALL -> ALL;
            case LEVEL -> alert.level().code();
            case TIER -> alert.tier() == null ? NONE : alert.tier();
            case REASON -> alert.reasons().isEmpty() ? NONE : alert.reasons().get(0).code().code();
            case RELATIONSHIP -> relationship(alert.receipt()).code();
        };
    }

    private Relationship relationship(ChurnReceipt receipt) {
        ChurnReceipt.Purchases purchases = receipt.purchases();
        return Relationship.of(
                purchases.days(),
                purchases.lastGapDays(),
                receipt.day() - purchases.lastDay(),
                lapseDays);
    }
}
