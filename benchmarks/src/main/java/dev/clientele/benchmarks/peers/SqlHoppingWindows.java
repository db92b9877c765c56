package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.windows.WindowAnswer;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * Flink SQL: an answer at the end of each day, by hopping windows ({@code HOP}) of 30, 90 and 365
 * days that begin a day apart. Flink keeps one sum a customer and day for each of the three, and
 * adds the days of a window up when it ends. Copies are left out as in {@link SqlOverWindows}.
 *
 * <p>Only windows that end with a day of an order are let out, to spare the peer what nobody reads.
 */
final class SqlHoppingWindows implements Peer {

    @Override
    public DataStream<WindowAnswer> define(DataStream<PlacedOrder> arrivals) {
        StreamTableEnvironment tables = OrderTables.of(arrivals, OrderTables.FIRST_ARRIVALS);
        Table parts = window(tables, 30).unionAll(window(tables, 90)).unionAll(window(tables, 365));
        return tables.toDataStream(parts)
                .map(SqlHoppingWindows::part)
                .returns(WindowPart.class)
                .transform("answers", TypeInformation.of(WindowAnswer.class), new AnswerParts());
    }

    private static Table window(StreamTableEnvironment tables, int days) {
        return tables.sqlQuery(
                """
                SELECT customerId, last_day, days, orders, spend FROM (
                  SELECT customerId, %1$d AS days, COUNT(*) AS orders, SUM(amount) AS spend,
                    MAX(CAST(day_start AS TIMESTAMP_LTZ(3))) AS last_day, window_end
                  FROM HOP(TABLE orders, DESCRIPTOR(day_start), INTERVAL '1' DAY, INTERVAL '%1$d' DAY(3))
                  GROUP BY customerId, window_start, window_end)
                WHERE CAST(last_day AS TIMESTAMP(3)) + INTERVAL '1' DAY = window_end\
                """
                        .formatted(days));
    }

    private static WindowPart part(Row row) {
        return new WindowPart(
                row.getFieldAs("customerId"),
                CalendarTime.dayOf(row.<Instant>getFieldAs("last_day").toEpochMilli()),
                row.getFieldAs("days"),
                row.getFieldAs("orders"),
                row.getFieldAs("spend"));
    }
}
