package dev.clientele.jobs.calibrate;

import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.functions.wire.ParsedRecordTypeInfo;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A history in files, cut into parts that the tasks share. A batch sorts a customer's records by
 * their time, so that is their place: the number of the file in the order of names, then the place
 * in the file.
 *
 * @param path a file, or a folder of them; anything that Flink can read
 * @param asOf stands for the machine's clock
 */
record FileEvents(String path, Instant asOf) implements EventSource {

    /** Leaves 2^47 bytes for the place in a file. */
    private static final int MOST_FILES = 1 << 15;

    private static final int PLACE_BITS = 47;

    @Override
    public DataStream<ParsedRecord> records(StreamExecutionEnvironment environment, String currency)
            throws IOException {
        List<FileSlice> slices = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<FileStatus> files = FileSlice.files(path);
        if (files.size() > MOST_FILES) {
            throw new IOException(path + ": holds over " + MOST_FILES + " files; join some");
        }
        for (FileStatus file : files) {
            numbers.put(file.getPath().getName(), numbers.size());
            slices.addAll(FileSlice.of(file));
        }
        if (slices.isEmpty()) {
            throw new IOException(path + ": there is nothing in it");
        }
        DataStream<FileSlice> parts =
                CalibrationOperators.SLICES.name(
                        environment
                                .fromData(slices, Types.POJO(FileSlice.class))
                                .setParallelism(1));
        DataStream<ParsedRecord> records =
                CalibrationOperators.FILE_EVENTS.name(
                        parts.rebalance()
                                .flatMap(new SliceReader(currency, asOf.toEpochMilli()))
                                .returns(new ParsedRecordTypeInfo()));
        return CalibrationOperators.ORDER.name(
                records.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<ParsedRecord>noWatermarks()
                                .withTimestampAssigner((record, time) -> place(record, numbers))));
    }

    private static long place(ParsedRecord record, Map<String, Integer> numbers) {
        Origin origin = record.event() == null ? record.letter().origin() : record.event().origin();
        long number = numbers.get(origin.source());
        return (number << PLACE_BITS) | origin.position();
    }

    @Override
    public String label() {
        return path;
    }
}
