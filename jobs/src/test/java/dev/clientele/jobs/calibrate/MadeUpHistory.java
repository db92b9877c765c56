package dev.clientele.jobs.calibrate;

import dev.clientele.jobs.calibrate.NaiveHistory.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A small history of all that makes counting hard: returns before and after their orders, events
 * that come again, that come late, and at the very instants of the cuts; lines that are no events.
 */
final class MadeUpHistory {

    static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant VALIDATION = Instant.parse("2025-06-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2025-08-01T00:00:00Z");
    static final Instant END = Instant.parse("2025-11-01T00:00:00Z");

    private static final long SECONDS = END.getEpochSecond() - BEGIN.getEpochSecond();
    private static final int CUSTOMERS = 400;

    private final Random random = new Random(7);
    private final List<Event> events = new ArrayList<>();

    private MadeUpHistory() {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            live("c" + customer);
        }
        // The order of arrival: nearly that of time.
        List<Event> byTime = new ArrayList<>(events);
        byTime.sort((a, b) -> a.time().compareTo(b.time()));
        events.clear();
        events.addAll(byTime);
        for (int i = 0; i < events.size(); i += 3) {
            int other = Math.min(events.size() - 1, i + random.nextInt(60));
            events.add(other, events.remove(i));
        }
        for (int i = 0; i < events.size(); i += 17) {
            events.add(i + 1, events.get(i));
        }
    }

    static List<Event> events() {
        return List.copyOf(new MadeUpHistory().events);
    }

    private void live(String customer) {
        int orders = random.nextInt(9);
        for (int i = 0; i < orders; i++) {
            String order = customer + "-" + i;
            Instant time = BEGIN.plusSeconds((long) (random.nextDouble() * SECONDS));
            if (random.nextInt(20) == 0) {
                time = random.nextBoolean() ? UNTIL : VALIDATION;
            }
            long cents = 100L * random.nextInt(5);
            add(customer, "order", time, order, cents);
            if (random.nextInt(6) == 0) {
                boolean isWhole = cents == 0 || random.nextBoolean();
                add(
                        customer,
                        "return",
                        time.plusSeconds(random.nextInt(40) * 86_400L - 5 * 86_400L),
                        order,
                        isWhole ? null : Long.valueOf(cents / 2));
            }
        }
        add(customer, "interaction", UNTIL.plusSeconds(random.nextInt(3) - 1), null, null);
    }

    private void add(String customer, String type, Instant time, String order, Long cents) {
        events.add(new Event("e" + events.size(), customer, type, time, order, cents));
    }

    /** Writes the events into a folder of three files, one of them gzipped. */
    static Path write(List<Event> events, Path folder) throws IOException {
        int third = events.size() / 3;
        plain(events.subList(0, third), folder.resolve("part-1.jsonl"));
        packed(events.subList(third, 2 * third), folder.resolve("part-2.jsonl.gz"));
        plain(events.subList(2 * third, events.size()), folder.resolve("part-3.jsonl"));
        Files.writeString(folder.resolve("notes.txt"), "not events");
        return folder;
    }

    private static void plain(List<Event> events, Path file) throws IOException {
        Files.writeString(file, "not json\n\n" + lines(events));
    }

    private static void packed(List<Event> events, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines(events).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String lines(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        for (Event event : events) {
            lines.append(
                    "{\"eventId\": \"%s\", \"customerId\": \"%s\", \"type\": \"%s\", \"time\": \"%s\""
                            .formatted(event.id(), event.customer(), event.type(), event.time()));
            if (event.order() != null) {
                lines.append(", \"orderId\": \"").append(event.order()).append('"');
            } else {
                lines.append(", \"kind\": \"visit\"");
            }
            if (event.cents() != null) {
                lines.append(", \"amount\": ").append(event.cents() / 100.0);
            }
            if (event.type().equals("order")) {
                lines.append(", \"currency\": \"EUR\"");
            }
            lines.append("}\n");
        }
        return lines.toString();
    }
}
