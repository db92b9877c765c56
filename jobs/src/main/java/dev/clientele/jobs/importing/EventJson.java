package dev.clientele.jobs.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.clientele.jobs.importing.OrderLine.Article;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Writes imported orders and returns as events of the input format, each on one line. */
final class EventJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private static final DateTimeFormatter UTC_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Optional<Currency> currency;
    private final boolean writesLines;

    EventJson(Optional<Currency> currency, boolean writesLines) {
        this.currency = currency;
        this.writesLines = writesLines;
    }

    /** The event on one line, without its end. */
    String write(ImportedEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("eventId", event.key().eventId());
            json.writeStringField("customerId", event.key().customerId());
            json.writeStringField("type", event.key().returned() ? "return" : "order");
            json.writeStringField("time", UTC_MILLIS.format(event.time()));
            json.writeStringField("orderId", event.key().orderId());
            json.writeNumberField("amount", event.amount());
            if (!event.key().returned()) {
                writeOrder(event, json);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private void writeOrder(ImportedEvent event, JsonGenerator json) throws IOException {
        if (currency.isPresent()) {
            json.writeStringField("currency", currency.get().getCurrencyCode());
        }
        if (writesLines) {
            json.writeArrayFieldStart("lines");
            for (OrderLine line : event.lines()) {
                writeLine(line, event.amount().scale(), json);
            }
            json.writeEndArray();
        }
    }

    private static void writeLine(OrderLine line, int decimals, JsonGenerator json)
            throws IOException {
        Article article = line.article();
        BigDecimal amount = line.amount().setScale(decimals, RoundingMode.UNNECESSARY);
        json.writeStartObject();
        json.writeStringField("sku", article.sku());
        json.writeStringField("category", article.category());
        json.writeNumberField("quantity", article.quantity());
        json.writeNumberField("amount", amount);
        json.writeEndObject();
    }
}
