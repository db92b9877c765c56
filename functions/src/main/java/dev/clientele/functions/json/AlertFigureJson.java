package dev.clientele.functions.json;

import dev.clientele.model.retention.AlertFigure;
import dev.clientele.model.retention.AlertGroup;
import dev.clientele.model.retention.Looks;
import java.time.LocalDate;

/** Writes how right and early a group of churn alerts was. */
public final class AlertFigureJson {

    /** The figure's name. */
    public static final String KPI = "churn-alerts";

    private AlertFigureJson() {}

    /**
     * The key of a figure's record. Of two records with one key the later one is right.
     *
     * @param figure any
     * @return for example {@code churn-alerts/2026-03-08/tier/gold}
     */
    public static String key(AlertFigure figure) {
        String lastDay = LocalDate.ofEpochDay(figure.lastDay()).toString();
        AlertGroup group = figure.group();
        return KPI
                + "/"
                + lastDay
                + "/"
                + group.by().code()
                + (group.equals(AlertGroup.ALL) ? "" : "/" + group.of());
    }

    /**
     * Writes a figure.
     *
     * @param figure any
     * @return one JSON object in UTF-8
     */
    public static byte[] write(AlertFigure figure) {
        return TopicRecord.of(TopicNames.PROGRAM_KPIS, record -> figure(record, figure));
    }

    private static void figure(JsonRecord record, AlertFigure figure) {
        String of = figure.group().of();
        record.text("kpi", KPI);
        record.text("by", figure.group().by().code());
        record.text("of", of.isEmpty() ? null : of);
        record.day("from", figure.firstDay());
        record.day("to", figure.lastDay());
        record.whole("days", AlertFigure.DAYS);
        record.whole("judged", figure.judged());
        record.whole("lost", figure.lost());
        record.whole("recovered", figure.recovered());
        record.number("precision", figure.precision());
        record.number("medianDaysToOrder", figure.medianDaysToOrder());
        record.whole("lapses", figure.lapses());
        record.whole("warnedLapses", figure.warnedLapses());
        record.number("recall", figure.recall());
        record.number("medianLeadDays", figure.medianLeadDays());
        looks(record, figure.looks());
    }

    private static void looks(JsonRecord record, Looks looks) {
        record.whole("looks", looks.customers());
        record.whole("looksWithoutOrder", looks.withoutOrder());
        record.number("baseRate", looks.rate());
        record.whole("unwarned", looks.unwarned());
        record.whole("unwarnedWithoutOrder", looks.unwarnedWithoutOrder());
        record.number("unwarnedRate", looks.unwarnedRate());
    }
}
