package dev.clientele.jobs.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.clientele.jobs.generate.JsonLinesWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Makes events of a table: reads it whole, adds up its orders, then writes them by time. */
public final class CsvImport {

    private final TableFormat format;
    private final ColumnNames names;
    private final TimeReader times;
    private final ImportRules rules;

    /**
     * An import that can be run on any number of files.
     *
     * @param timeFormat {@code iso}, {@code epoch-millis} or a pattern of {@link
     *     java.time.format.DateTimeFormatter}
     * @param zone of times without an offset
     * @throws IllegalArgumentException if the time format is none of these, or returns are asked
     *     for without a column that names their order
     */
    public CsvImport(
            TableFormat format,
            ColumnNames names,
            String timeFormat,
            ZoneId zone,
            ImportRules rules) {
        this.format = format;
        this.names = names;
        this.times = new TimeReader(timeFormat, zone);
        this.rules = rules;
        requireOrderIds();
    }

    private void requireOrderIds() {
        boolean needsOrder =
                rules.negative() == ImportRules.Treatment.RETURN
                        || rules.cancelledPrefix().isPresent();
        if (needsOrder && names.order().isEmpty()) {
            throw new IllegalArgumentException(
                    "--negative return and --cancelled-prefix also need --order");
        }
    }

    /**
     * Reads one file and writes its events to another, by time, then by order. Nothing is written
     * unless the whole table can be read.
     *
     * @param out is compressed if its name ends in {@code .gz}, and replaced if it exists
     * @param progress is told how many rows are read, after each of them
     * @throws ImportFailure if the table cannot be read; the message names the file and the place
     * @throws IOException if the events cannot be written
     */
    public ImportSummary run(Path file, Path out, LongConsumer progress) throws IOException {
        SetAside setAside = new SetAside();
        boolean writesLines = names.sku().isPresent();
        OrderAssembler assembler = new OrderAssembler(rules.decimals(), writesLines, setAside);
        long rows = read(file, assembler, setAside, progress);
        List<ImportedEvent> events = assembler.assemble();
        EventJson json = new EventJson(rules.currency(), writesLines);
        try (JsonLinesWriter writer = JsonLinesWriter.open(out)) {
            for (ImportedEvent event : events) {
                writer.write(json.write(event));
            }
        }
        return ImportSummary.of(rows, events, setAside);
    }

    private long read(
            Path file, OrderAssembler assembler, SetAside setAside, LongConsumer progress) {
        try (RowReader reader = RowReader.open(file, format)) {
            return read(reader, assembler, setAside, progress);
        } catch (ImportFailure failure) {
            throw new ImportFailure(file + ": " + failure.getMessage(), failure);
        } catch (NoSuchFileException missing) {
            throw new ImportFailure(file + ": no such file", missing);
        } catch (EOFException cut) {
            throw new ImportFailure(file + ": ends too early; is it a whole .gz file?", cut);
        } catch (CharacterCodingException wrongCharset) {
            throw new ImportFailure(
                    file + ": is not " + format.charset() + "; name its charset with --charset",
                    wrongCharset);
        } catch (JsonProcessingException notCsv) {
            throw new ImportFailure(
                    "%s: line %d: %s"
                            .formatted(
                                    file,
                                    notCsv.getLocation().getLineNr(),
                                    notCsv.getOriginalMessage()),
                    notCsv);
        } catch (IOException failure) {
            throw new ImportFailure(file + ": " + failure.getMessage(), failure);
        }
    }

    private long read(
            RowReader reader, OrderAssembler assembler, SetAside setAside, LongConsumer progress)
            throws IOException {
        Optional<Row> header = format.header() ? reader.next() : Optional.empty();
        if (format.header() && header.isEmpty()) {
            throw new ImportFailure("is empty; there should be a header");
        }
        RowInterpreter interpreter =
                new RowInterpreter(Columns.find(names, header), times, rules, setAside);
        long rows = 0;
        Optional<Row> row = reader.next();
        while (row.isPresent()) {
            interpreter.interpret(row.get()).ifPresent(assembler::add);
            rows++;
            progress.accept(rows);
            row = reader.next();
        }
        return rows;
    }
}
