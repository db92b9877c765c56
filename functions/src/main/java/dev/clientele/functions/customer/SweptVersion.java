package dev.clientele.functions.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * By which version of the policy all customers of a task have been decided, and how far time was.
 * Where a sweep has got to is not kept: after a restore it begins again, and customers it has seen
 * have nothing due.
 */
final class SweptVersion {

    private static final ListStateDescriptor<String> SWEPT =
            new ListStateDescriptor<>("swept", Types.STRING);

    private static final ListStateDescriptor<Long> TIME =
            new ListStateDescriptor<>("time", Types.LONG);

    private static final String NONE = "";

    private final ListState<String> versions;
    private final ListState<Long> times;
    private final boolean restored;
    private String swept = NONE;
    private String target = NONE;
    private long time = Long.MIN_VALUE;

    SweptVersion(StateInitializationContext context) throws Exception {
        versions = context.getOperatorStateStore().getUnionListState(SWEPT);
        times = context.getOperatorStateStore().getUnionListState(TIME);
        restored = context.isRestored();
        if (restored) {
            swept = common(versions.get());
            target = swept;
            times.get().forEach(this::reached);
        }
    }

    /** Time has come so far, in epoch milliseconds. */
    void reached(long watermark) {
        time = Math.max(time, watermark);
    }

    /** How far time was when it was furthest, in any task and also before a restore. */
    long furthest() {
        return time;
    }

    /** Tasks may be of another number now: what not all of them had done is done by all anew. */
    private static String common(Iterable<String> ofAllTasks) {
        Set<String> different = new HashSet<>();
        ofAllTasks.forEach(different::add);
        return different.size() == 1 ? different.iterator().next() : NONE;
    }

    /** Without customers there is nothing to sweep for the version that the job begins with. */
    void beginWith(String version) {
        if (!restored) {
            target = version;
            swept = version;
        }
    }

    /** Whether no sweep for a version has begun. */
    boolean isNew(String version) {
        return !version.equals(target);
    }

    void begun(String version) {
        target = version;
    }

    void completed() {
        swept = target;
    }

    void snapshot() throws Exception {
        versions.update(List.of(swept));
        times.update(List.of(time));
    }
}
