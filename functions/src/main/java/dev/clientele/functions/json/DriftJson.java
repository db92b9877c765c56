package dev.clientele.functions.json;

import dev.clientele.model.drift.DriftWeek;
import dev.clientele.model.drift.Panel;
import java.time.LocalDate;

/** Writes what models expected in a week against what came. */
public final class DriftJson {

    private static final String KPI = "models-drift";

    private DriftJson() {}

    /**
     * The key of a week's record. Of two records with one key the later one is right.
     *
     * @param week any
     * @return for example {@code models-drift/spring/2026-03-08}; a candidate's ends with {@code
     *     /shadow}
     */
    public static String key(DriftWeek week) {
        String lastDay = LocalDate.ofEpochDay(week.lastDay()).toString();
        return KPI + "/" + week.models() + "/" + lastDay + (week.shadow() ? "/shadow" : "");
    }

    /**
     * Writes a week.
     *
     * @param week any
     * @return one JSON object in UTF-8
     */
    public static byte[] write(DriftWeek week) {
        return TopicRecord.of(TopicNames.PROGRAM_KPIS, record -> week(record, week));
    }

    private static void week(JsonRecord record, DriftWeek week) {
        double expected = week.sums().expectedOrders();
        record.text("kpi", KPI);
        record.text("models", week.models());
        record.truth("shadow", week.shadow());
        record.day("from", week.firstDay());
        record.day("to", week.lastDay());
        record.whole("days", Panel.DAYS);
        record.whole("customers", week.sums().customers());
        record.number("expected", expected);
        record.whole("actual", week.sums().actual());
        if (expected > 0) {
            record.number("ratio", week.sums().actual() / expected);
        }
        if (week.isJudged()) {
            record.number("low", week.low());
            record.number("high", week.high());
            record.truth("inside", week.isInside());
        }
        record.text("alert", week.alert() == null ? null : week.alert().code());
    }
}
