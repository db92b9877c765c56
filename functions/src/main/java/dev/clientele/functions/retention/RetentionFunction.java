package dev.clientele.functions.retention;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.AlertFigureJson;
import dev.clientele.functions.json.BaseFigureJson;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.AlertFigure;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.retention.BaseFigure;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.slice.Periods;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;

/**
 * Counts signals by figure, and sends the figures of a week or month when it is over. A signal that
 * comes later still has those of its period sent again, under the same keys, and of all periods
 * since that look back at it: the end of each brings about that of the next.
 */
public final class RetentionFunction
        extends KeyedProcessFunction<String, RetentionSignal, OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();

    private static final MapStateDescriptor<String, long[]> COUNTS =
            new MapStateDescriptor<>(
                    "counts", Types.STRING, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

    private final ProgrammeDocuments documents;
    private final Long asOf;

    private transient StoredBooks books;
    private transient CivilCalendar calendar;
    private transient Set<String> ended;

    /**
     * The function.
     *
     * @param documents tell in whose days weeks and months end
     * @param asOf up to when a history is decided, in epoch milliseconds; null in a job that goes
     *     on
     */
    public RetentionFunction(ProgrammeDocuments documents, Long asOf) {
        this.documents = documents;
        this.asOf = asOf;
    }

    /**
     * What signals are grouped by.
     *
     * @param signal any
     * @return the figure that is counted from it
     */
    public static String key(RetentionSignal signal) {
        return signal instanceof OfAlerts ? AlertFigureJson.KPI : BaseFigureJson.KPI;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        books = new StoredBooks(getRuntimeContext().getMapState(COUNTS));
        calendar = documents.read().main().at(0).policy().calendar();
        ended = new HashSet<>();
    }

    @Override
    public void processElement(
            RetentionSignal signal, Context context, Collector<OutgoingRecord> out) {
        if (signal instanceof OfAlerts ofAlerts) {
            AlertBook more = new AlertBook();
            more.add(ofAlerts);
            books.add(more);
            awaitWeek(Periods.mondayOf(signal.day()), context.timerService());
        } else if (signal instanceof Move move) {
            BaseBook more = new BaseBook();
            more.add(move);
            books.add(more);
            awaitMonth(Periods.monthOf(signal.day()), context.timerService());
        }
    }

    private void awaitWeek(int monday, TimerService timers) {
        timers.registerEventTimeTimer(calendar.startOf(monday + Periods.WEEK_DAYS));
    }

    private void awaitMonth(int month, TimerService timers) {
        timers.registerEventTimeTimer(calendar.startOf(Periods.firstDayOf(month + 1)));
    }

    /**
     * The end of the input is not the end of weeks and months, but for those over when a history
     * ends. These are sent by the first timer then: in a batch none can be set any more.
     */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<OutgoingRecord> out)
            throws Exception {
        boolean ofAlerts = context.getCurrentKey().equals(AlertFigureJson.KPI);
        if (context.timerService().currentWatermark() == END_OF_INPUT) {
            if (asOf != null && ended.add(context.getCurrentKey())) {
                sendHistory(ofAlerts, out);
            }
            return;
        }
        int lastDay = calendar.dayOf(timestamp) - 1;
        if (ofAlerts) {
            int monday = Periods.mondayOf(lastDay);
            List<AlertFigure> figures = books.alerts().figures(monday);
            sendAlerts(figures, out);
            if (!figures.isEmpty()) {
                awaitWeek(monday + Periods.WEEK_DAYS, context.timerService());
            }
        } else {
            int month = Periods.monthOf(lastDay);
            sendBase(books.base().figures(month), out);
            awaitMonth(month + 1, context.timerService());
        }
    }

    private void sendHistory(boolean ofAlerts, Collector<OutgoingRecord> out) throws Exception {
        if (ofAlerts) {
            sendAlerts(books.alerts().figures(calendar, asOf), out);
        } else {
            sendBase(books.base().figures(calendar, asOf), out);
        }
    }

    private static void sendAlerts(List<AlertFigure> figures, Collector<OutgoingRecord> out) {
        for (AlertFigure figure : figures) {
            send(AlertFigureJson.key(figure), AlertFigureJson.write(figure), out);
        }
    }

    private static void sendBase(List<BaseFigure> figures, Collector<OutgoingRecord> out) {
        for (BaseFigure figure : figures) {
            send(BaseFigureJson.key(figure), BaseFigureJson.write(figure), out);
        }
    }

    private static void send(String key, byte[] json, Collector<OutgoingRecord> out) {
        out.collect(new OutgoingRecord(TopicNames.PROGRAM_KPIS, key, json));
    }
}
