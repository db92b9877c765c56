package dev.clientele.functions.json;

import dev.clientele.model.retention.BaseFigure;
import java.time.LocalDate;

/** Writes how the customer base, or a tier of it, went on in a month. */
public final class BaseFigureJson {

    /** The figure's name. */
    public static final String KPI = "customer-base";

    private static final int MONTH_LENGTH = "2026-03".length();

    private BaseFigureJson() {}

    /**
     * The key of a figure's record. Of two records with one key the later one is right.
     *
     * @param figure any
     * @return for example {@code customer-base/2026-03/tier/gold}
     */
    public static String key(BaseFigure figure) {
        String month = LocalDate.ofEpochDay(figure.firstDay()).toString();
        return KPI
                + "/"
                + month.substring(0, MONTH_LENGTH)
                + (figure.whole() ? "/all" : "/tier/" + figure.tier());
    }

    /**
     * Writes a figure.
     *
     * @param figure any
     * @return one JSON object in UTF-8
     */
    public static byte[] write(BaseFigure figure) {
        return TopicRecord.of(TopicNames.PROGRAM_KPIS, record -> figure(record, figure));
    }

    private static void figure(JsonRecord record, BaseFigure figure) {
        record.text("kpi", KPI);
        record.text("by", figure.whole() ? "all" : "tier");
        record.text("of", figure.tier().isEmpty() ? null : figure.tier());
        record.day("from", figure.firstDay());
        record.day("to", figure.lastDay());
        record.whole("start", figure.start());
        record.whole("joined", figure.joined());
        record.whole("wonBack", figure.wonBack());
        record.whole("restored", figure.restored());
        record.whole("movedIn", figure.movedIn());
        record.whole("movedOut", figure.movedOut());
        record.whole("lapsed", figure.lapsed());
        record.whole("left", figure.left());
        record.whole("end", figure.end());
        record.number("churnRate", figure.churnRate());
        record.number("retentionRate", figure.retentionRate());
        record.number("growth", figure.growth());
        record.whole("lapsedAtStart", figure.lapsedAtStart());
        record.whole("reactivated", figure.reactivated());
        record.whole("lapsedAtEnd", figure.lapsedAtEnd());
        record.number("winBackRate", figure.winBackRate());
        record.number("medianSilentDays", figure.medianSilentDays());
    }
}
