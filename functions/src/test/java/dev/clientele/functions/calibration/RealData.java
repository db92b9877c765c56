package dev.clientele.functions.calibration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Real order histories, kept outside the project: in the folder {@code shared/data} beside the
 * project's root. A test that asks for one that isn't there is skipped.
 */
final class RealData {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private RealData() {}

    /** CDNOW 1/10 sample, merged per customer and day. */
    static OrderHistory cdnow() {
        OrderHistory history = new OrderHistory();
        for (String line : lines("CDNOW_sample.txt")) {
            String[] cells = line.trim().split("\\s+", -1);
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            history.add(cells[1], (int) day.toEpochDay(), Double.parseDouble(cells[4]));
        }
        return history;
    }

    /** Online Retail: positive quantities of known customers, merged per customer and day. */
    static OrderHistory onlineRetail() {
        OrderHistory history = new OrderHistory();
        for (String line : lines("online_retail_uci.csv.gz")) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (cells[0].equals("InvoiceNo") || cells[6].isEmpty()) {
                continue;
            }
            double quantity = Double.parseDouble(cells[3]);
            if (quantity > 0) {
                LocalDate day = LocalDate.parse(cells[4].substring(0, 10));
                double amount = quantity * Double.parseDouble(cells[5]);
                history.add(cells[6], (int) day.toEpochDay(), amount);
            }
        }
        return history;
    }

    /** The published summary of CDNOW: weeks, mean value of the repeats. */
    static List<CustomerGroup> cdnowSummary() {
        return lines("cdnow_customers_summary_with_transactions.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(
                        cells ->
                                new CustomerGroup(
                                        Integer.parseInt(cells[1]),
                                        Double.parseDouble(cells[2]),
                                        Double.parseDouble(cells[3]),
                                        Double.parseDouble(cells[4]),
                                        1))
                .toList();
    }

    private static List<String> lines(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no ../shared/data/" + name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
