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
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.SimpleTimerService;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts signals by figure, and sends the figures of a week or month when it is over. A signal that
 * comes later still has those of its period sent again, under the same keys, and of all periods
 * since that look back at it: the end of each brings about that of the next.
 *
 * <p>All customers' signals come to the same few counts, so they are added up on the heap and put
 * into state ahead of a checkpoint and whenever figures are made.
 */
public final class RetentionOperator extends AbstractStreamOperator<OutgoingRecord>
        implements OneInputStreamOperator<RetentionSignal, OutgoingRecord>,
                Triggerable<String, VoidNamespace> {

    private static final long serialVersionUID = 1L;
    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();

    /** The name Flink gives to a function's timers, as which they lie in savepoints. */
    private static final String TIMERS = "user-timers";

    private static final MapStateDescriptor<String, long[]> COUNTS =
            new MapStateDescriptor<>(
                    "counts", Types.STRING, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

    private final ProgrammeDocuments documents;
    private final Long asOf;

    private transient StoredBooks books;
    private transient AlertBook newAlerts;
    private transient BaseBook newMoves;
    private transient Set<Integer> awaitedWeeks;
    private transient Set<Integer> awaitedMonths;
    private transient TimerService timers;
    private transient CivilCalendar calendar;
    private transient Set<String> ended;

    /**
     * The operator.
     *
     * @param documents tell in whose days weeks and months end
     * @param asOf up to when a history is decided, in epoch milliseconds; null in a job that goes
     *     on
     */
    public RetentionOperator(ProgrammeDocuments documents, Long asOf) {
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
    public void open() throws Exception {
        super.open();
        books = new StoredBooks(getRuntimeContext().getMapState(COUNTS));
        newAlerts = new AlertBook();
        newMoves = new BaseBook();
        awaitedWeeks = new HashSet<>();
        awaitedMonths = new HashSet<>();
        timers =
                new SimpleTimerService(
                        getInternalTimerService(TIMERS, VoidNamespaceSerializer.INSTANCE, this));
        calendar = documents.read().main().at(0).policy().calendar();
        ended = new HashSet<>();
    }

    @Override
    public void processElement(StreamRecord<RetentionSignal> element) {
        RetentionSignal signal = element.getValue();
        if (signal instanceof OfAlerts ofAlerts) {
            newAlerts.add(ofAlerts);
            awaitWeek(Periods.mondayOf(signal.day()));
        } else if (signal instanceof Move move) {
            newMoves.add(move);
            awaitMonth(Periods.monthOf(signal.day()));
        }
        if (asOf != null) {
            writeBack(); // a batch forgets a key's state with the next key
        }
    }

    private void awaitWeek(int monday) {
        if (awaitedWeeks.add(monday)) {
            timers.registerEventTimeTimer(calendar.startOf(monday + Periods.WEEK_DAYS));
        }
    }

    private void awaitMonth(int month) {
        if (awaitedMonths.add(month)) {
            timers.registerEventTimeTimer(calendar.startOf(Periods.firstDayOf(month + 1)));
        }
    }

    /** Puts what was added up on the heap into state. The current key is the same after. */
    private void writeBack() {
        Object current = getCurrentKey();
        if (!newAlerts.isEmpty()) {
            setCurrentKey(AlertFigureJson.KPI);
            books.add(newAlerts);
            newAlerts = new AlertBook();
        }
        if (!newMoves.isEmpty()) {
            setCurrentKey(BaseFigureJson.KPI);
            books.add(newMoves);
            newMoves = new BaseBook();
        }
        awaitedWeeks.clear();
        awaitedMonths.clear();
        if (current != null) {
            setCurrentKey(current);
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        writeBack();
    }

    /**
     * The end of the input is not the end of weeks and months, but for those over when a history
     * ends. These are sent by the first timer then: in a batch none can be set any more.
     */
    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        writeBack();
        boolean ofAlerts = timer.getKey().equals(AlertFigureJson.KPI);
        if (timers.currentWatermark() == END_OF_INPUT) {
            if (asOf != null && ended.add(timer.getKey())) {
                sendHistory(ofAlerts);
            }
            return;
        }
        int lastDay = calendar.dayOf(timer.getTimestamp()) - 1;
        if (ofAlerts) {
            int monday = Periods.mondayOf(lastDay);
            List<AlertFigure> figures = books.alerts().figures(monday);
            sendAlerts(figures);
            if (!figures.isEmpty()) {
                awaitWeek(monday + Periods.WEEK_DAYS);
            }
        } else {
            int month = Periods.monthOf(lastDay);
            sendBase(books.base().figures(month));
            awaitMonth(month + 1);
        }
    }

    /** There are no such timers. */
    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

    private void sendHistory(boolean ofAlerts) throws Exception {
        if (ofAlerts) {
            sendAlerts(books.alerts().figures(calendar, asOf));
        } else {
            sendBase(books.base().figures(calendar, asOf));
        }
    }

    private void sendAlerts(List<AlertFigure> figures) {
        for (AlertFigure figure : figures) {
            send(AlertFigureJson.key(figure), AlertFigureJson.write(figure));
        }
    }

    private void sendBase(List<BaseFigure> figures) {
        for (BaseFigure figure : figures) {
            send(BaseFigureJson.key(figure), BaseFigureJson.write(figure));
        }
    }

    private void send(String key, byte[] json) {
        output.collect(new StreamRecord<>(new OutgoingRecord(TopicNames.PROGRAM_KPIS, key, json)));
    }
}
