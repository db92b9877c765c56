package dev.clientele.benchmarks.peers;

import java.time.ZoneOffset;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.config.ExecutionConfigOptions;

/**
 * The tables that the peers in SQL begin with: {@code arrivals}, and {@code orders}, where copies
 * are left out.
 */
final class OrderTables {

    /**
     * Each order once, in order of arrival: the idiom that Flink turns into its own operator, which
     * keeps one bit an event id and never takes a row back.
     */
    static final String FIRST_ARRIVALS =
            """
            SELECT customerId, amount, day_start FROM (
              SELECT customerId, amount, day_start, ROW_NUMBER() OVER (
                PARTITION BY customerId, eventId ORDER BY arrival ASC) AS arrival_number
              FROM arrivals)
            WHERE arrival_number = 1\
            """;

    private OrderTables() {}

    /** Makes the tables; {@code orders} is the query for the second one. */
    static StreamTableEnvironment of(DataStream<PlacedOrder> arrivals, String orders) {
        StreamTableEnvironment tables =
                StreamTableEnvironment.create(arrivals.getExecutionEnvironment());
        // Days of CalendarTime begin at midnight there.
        tables.getConfig().setLocalTimeZone(ZoneOffset.UTC);
        tables.getConfig()
                .set(ExecutionConfigOptions.IDLE_STATE_RETENTION, FirstArrivals.EVENT_IDS_KEPT);
        tables.createTemporaryView("arrivals", arrivals, schema());
        tables.createTemporaryView("orders", tables.sqlQuery(orders));
        return tables;
    }

    private static Schema schema() {
        return Schema.newBuilder()
                .column("customerId", "STRING NOT NULL")
                .column("eventId", "STRING NOT NULL")
                .column("amount", "BIGINT NOT NULL")
                .columnByMetadata("day_start", DataTypes.TIMESTAMP_LTZ(3), "rowtime")
                .columnByExpression("arrival", "PROCTIME()")
                .watermark("day_start", "SOURCE_WATERMARK()")
                .build();
    }
}
