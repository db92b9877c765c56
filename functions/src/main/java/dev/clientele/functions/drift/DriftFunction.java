package dev.clientele.functions.drift;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.DriftJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.drift.DriftAlert;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.DriftSums;
import dev.clientele.model.drift.DriftWeek;
import dev.clientele.model.slice.CivilCalendar;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;

/**
 * Adds up looks by models and week, and sends a week when it is over. A look that comes later still
 * has its week sent again, under the same key, and those after it that look back at it.
 */
public final class DriftFunction extends KeyedProcessFunction<String, DriftLook, OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();
    private static final String LIVE = "live/";
    private static final String SHADOW = "shadow/";

    /** By Monday: customers, actual, expected, variance, and whether the week was sent. */
    private static final MapStateDescriptor<Integer, long[]> WEEKS =
            new MapStateDescriptor<>(
                    "weeks", Types.INT, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

    private final ProgrammeDocuments documents;
    private final Long asOf;

    private transient MapState<Integer, long[]> weeks;
    private transient CivilCalendar calendar;
    private transient Counter raised;

    /**
     * The function.
     *
     * @param documents tell in whose days weeks end
     * @param asOf up to when a history is decided, in epoch milliseconds; null in a job that goes
     *     on
     */
    public DriftFunction(ProgrammeDocuments documents, Long asOf) {
        this.documents = documents;
        this.asOf = asOf;
    }

    /**
     * What looks are grouped by.
     *
     * @param look any
     * @return the models, and whether they are a candidate
     */
    public static String key(DriftLook look) {
        return (look.shadow() ? SHADOW : LIVE) + look.models();
    }

    @Override
    public void open(OpenContext context) throws Exception {
        weeks = getRuntimeContext().getMapState(WEEKS);
        calendar = documents.read().main().at(0).policy().calendar();
        raised =
                getRuntimeContext()
                        .getMetricGroup()
                        .addGroup("clientele")
                        .counter("driftAlertsRaised");
    }

    @Override
    public void processElement(DriftLook look, Context context, Collector<OutgoingRecord> out)
            throws Exception {
        int monday = DriftWeek.mondayOf(look.day());
        put(monday, sums(monday).plus(look.sums()), isSent(monday));
        context.timerService().registerEventTimeTimer(endOf(monday));
    }

    /** The end of the input is not the end of weeks, but for those over when a history ends. */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<OutgoingRecord> out)
            throws Exception {
        boolean atTheEnd = context.timerService().currentWatermark() == END_OF_INPUT;
        if (atTheEnd && (asOf == null || timestamp > asOf)) {
            return;
        }
        int monday = calendar.dayOf(timestamp) - DriftWeek.DAYS;
        send(monday, context.getCurrentKey(), out);
        for (int later = 1; later <= DriftWeek.WEEKS; later++) {
            int week = monday + later * DriftWeek.DAYS;
            if (isSent(week)) {
                send(week, context.getCurrentKey(), out);
            }
        }
    }

    private void send(int monday, String key, Collector<OutgoingRecord> out) throws Exception {
        Map<Integer, DriftSums> weekly = new HashMap<>();
        for (int earlier = 0; earlier <= DriftWeek.WEEKS; earlier++) {
            int week = monday - earlier * DriftWeek.DAYS;
            weekly.put(week, sums(week));
        }
        put(monday, weekly.get(monday), true);
        boolean shadow = key.startsWith(SHADOW);
        String models = key.substring(shadow ? SHADOW.length() : LIVE.length());
        DriftWeek week = DriftWeek.of(models, shadow, monday, weekly::get);
        if (week.alert() == DriftAlert.RAISED) {
            raised.inc();
        }
        out.collect(
                new OutgoingRecord(
                        TopicNames.PROGRAM_KPIS, DriftJson.key(week), DriftJson.write(week)));
    }

    private long endOf(int monday) {
        return calendar.startOf(monday + DriftWeek.DAYS);
    }

    private DriftSums sums(int monday) throws Exception {
        long[] stored = weeks.get(monday);
        return stored == null
                ? DriftSums.NONE
                : new DriftSums(stored[0], stored[1], stored[2], stored[3]);
    }

    private boolean isSent(int monday) throws Exception {
        long[] stored = weeks.get(monday);
        return stored != null && stored[4] != 0;
    }

    private void put(int monday, DriftSums sums, boolean sent) throws Exception {
        weeks.put(
                monday,
                new long[] {
                    sums.customers(), sums.actual(), sums.expected(), sums.variance(), sent ? 1 : 0
                });
    }
}
