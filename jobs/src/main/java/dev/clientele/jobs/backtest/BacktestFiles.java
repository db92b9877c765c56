package dev.clientele.jobs.backtest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.clientele.jobs.backtest.page.BacktestPage;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.model.retention.AlertGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Writes a back-test's figures, for programs and for people. */
final class BacktestFiles {

    static final String REPORT = "report.json";
    static final String CUSTOMERS = "customers.csv";
    static final String MODELS = "models.json";
    static final String PAGE = "page.html";

    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                                    .addSerializer(ZoneId.class, ToStringSerializer.instance)
                                    .addSerializer(AlertGroup.By.class, new ByItsCode())
                                    .addSerializer(Double.TYPE, new NullForNone()))
                    .build()
                    .writer(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(TWO_BLANKS)
                                    .withArrayIndenter(TWO_BLANKS));

    private BacktestFiles() {}

    /** JSON has no word for "not a number". */
    private static final class NullForNone extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (value.isNaN()) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
    }

    /** As the figures of a running job name it. */
    private static final class ByItsCode extends JsonSerializer<AlertGroup.By> {
        @Override
        public void serialize(AlertGroup.By by, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(by.code());
        }
    }

    static void write(
            Path folder, BacktestReport report, List<JudgedCustomer> customers, JsonNode models)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(REPORT), json(report));
        CustomersCsv.write(folder.resolve(CUSTOMERS), customers);
        Files.writeString(folder.resolve(MODELS), WRITER.writeValueAsString(models) + "\n");
        Files.writeString(folder.resolve(PAGE), BacktestPage.of(report));
    }

    /** The report, field by field; what there is not is null. */
    static String json(BacktestReport report) throws JsonProcessingException {
        return WRITER.writeValueAsString(report) + "\n";
    }
}
