package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.windows.WindowAnswer;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * Flink SQL: an answer at each order, by aggregates over the rows of the last days ({@code OVER
 * (RANGE ...)}). That is the way which answers at each event, as ours does.
 *
 * <ul>
 *   <li>Copies are left out by {@code ROW_NUMBER() ... = 1} in order of arrival, the idiom that
 *       Flink turns into its own operator for it: one bit an event id, and no retraction. A map of
 *       event ids before SQL is no faster.
 *   <li>Flink allows one window to a query, so there are three, each over the rows of the other.
 *   <li>No mini-batches: with them, Flink refuses to plan a window over what is left of copies.
 *   <li>The columns are the customer, the amount and the day; rows of one day are answered
 *       together.
 * </ul>
 */
final class SqlOverWindows implements Peer {

    private final String orders;

    SqlOverWindows() {
        this(OrderTables.FIRST_ARRIVALS);
    }

    /** The same over the rows of another query. */
    SqlOverWindows(String orders) {
        this.orders = orders;
    }

    @Override
    public DataStream<WindowAnswer> define(DataStream<PlacedOrder> arrivals) {
        StreamTableEnvironment tables = OrderTables.of(arrivals, orders);
        String columns = "customerId, amount, day_start";
        tables.createTemporaryView("of30", window(tables, "orders", columns, 30));
        columns += ", orders30, spend30";
        tables.createTemporaryView("of90", window(tables, "of30", columns, 90));
        columns += ", orders90, spend90";
        Table answers = window(tables, "of90", columns, 365);
        return tables.toDataStream(answers)
                .map(SqlOverWindows::answer)
                .returns(TypeInformation.of(WindowAnswer.class));
    }

    private static Table window(
            StreamTableEnvironment tables, String from, String columns, int days) {
        return tables.sqlQuery(
                """
                SELECT %1$s, COUNT(*) OVER w AS orders%2$d, SUM(amount) OVER w AS spend%2$d
                FROM %3$s
                WINDOW w AS (PARTITION BY customerId ORDER BY day_start
                  RANGE BETWEEN INTERVAL '%4$d' DAY(3) PRECEDING AND CURRENT ROW)\
                """
                        .formatted(columns, days, from, days - 1));
    }

    private static WindowAnswer answer(Row row) {
        return new WindowAnswer(
                row.getFieldAs("customerId"),
                CalendarTime.dayOf(row.<Instant>getFieldAs("day_start").toEpochMilli()),
                row.getFieldAs("orders30"),
                row.getFieldAs("spend30"),
                row.getFieldAs("orders90"),
                row.getFieldAs("spend90"),
                row.getFieldAs("orders365"),
                row.getFieldAs("spend365"));
    }
}
