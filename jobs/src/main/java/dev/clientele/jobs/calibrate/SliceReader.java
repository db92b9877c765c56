package dev.clientele.jobs.calibrate;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.jobs.replay.EventFiles;
import dev.clientele.jobs.replay.LineReader;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.Collector;

/**
 * Reads and parses the lines of a part of a file. The position of a record is that of its first
 * byte (in a gzipped file, of what it unpacks to), for the number of its line is not known where a
 * part begins.
 */
final class SliceReader extends RichFlatMapFunction<FileSlice, ParsedRecord> {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 16;

    private final String currency;
    private final long asOf;
    private transient EventParser parser;

    /**
     * A reader.
     *
     * @param currency of amounts that name none
     * @param asOf stands for the machine's clock, in epoch milliseconds
     */
    SliceReader(String currency, long asOf) {
        this.currency = currency;
        this.asOf = asOf;
    }

    @Override
    public void open(OpenContext context) {
        parser = new EventParser(currency);
    }

    @Override
    public void flatMap(FileSlice slice, Collector<ParsedRecord> out) throws IOException {
        try {
            read(slice, out);
        } catch (EOFException | ZipException e) {
            // to read it again would not help
            throw new SuppressRestartsException(
                    new IOException(
                            "%s is no whole gzip file (%s); fetch or pack it anew"
                                    .formatted(slice.path(), e.getMessage())));
        }
    }

    private void read(FileSlice slice, Collector<ParsedRecord> out) throws IOException {
        Path path = new Path(slice.path());
        try (FSDataInputStream bytes = path.getFileSystem().open(path)) {
            long base = slice.from() == 0 ? 0 : slice.from() - 1;
            bytes.seek(base);
            LineReader lines = new LineReader(unpacked(slice, bytes));
            if (slice.from() > 0) {
                lines.next(); // the end of a line that began in the part before
            }
            for (long at = base + lines.offset(); at < slice.to(); at = base + lines.offset()) {
                byte[] line = lines.next();
                if (line == null) {
                    return;
                }
                if (!EventFiles.isBlank(line)) {
                    out.collect(parsed(new Origin(slice.name(), Origin.FILE, at, line)));
                }
            }
        }
    }

    private static InputStream unpacked(FileSlice slice, InputStream bytes) throws IOException {
        return slice.isPacked() ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    private ParsedRecord parsed(Origin origin) {
        ParseResult parsed = parser.parse(origin.raw(), asOf);
        return parsed.isAccepted()
                ? ParsedRecord.valid(new Incoming(parsed.event(), origin))
                : ParsedRecord.rejected(new DeadLetter(parsed.reason(), parsed.detail(), origin));
    }
}
