package dev.clientele.jobs;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.GeneratedEvent;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a few customers within a year, in order of arrival, every fourth of them late, sent
 * twice or broken; then one and a half years of silence.
 */
final class History {

    /** Where the history ends. */
    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    /** By how much an event may come after a later one: more than the generator's three days. */
    static final Duration DISORDER = Duration.ofDays(4);

    /** A customer of another world, whose only event carries time to the history's end. */
    static final String CLOCK = "clock";

    /** The file that the records are lines of. */
    static final String FILE = "events.jsonl";

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST_EVENT = Instant.parse("2024-12-31T00:00:00Z");
    private static final EventParser PARSER = new EventParser("CNY");

    private History() {}

    /** The history as the lines of a file. */
    static List<String> lines() {
        PopulationConfig population =
                PopulationConfig.of(16, START, LAST_EVENT).withSeed(7).withDirt(0.25);
        List<GeneratedEvent> events =
                new EventGenerator(population).streamUntil(LAST_EVENT).toList();
        List<String> lines = new ArrayList<>(events.stream().map(GeneratedEvent::json).toList());
        lines.addAll(referrals(events.stream().map(GeneratedEvent::customerId).toList()));
        return lines;
    }

    /** A chain of three, and one who was referred by two. */
    private static List<String> referrals(List<String> customerIds) {
        List<String> ids = customerIds.stream().distinct().sorted().toList();
        return List.of(
                referral(ids.get(0), ids.get(1), LAST_EVENT),
                referral(ids.get(1), ids.get(2), LAST_EVENT),
                referral(ids.get(0), ids.get(3), LAST_EVENT),
                referral(ids.get(2), ids.get(3), LAST_EVENT.minusSeconds(1)));
    }

    private static String referral(String referrer, String referee, Instant time) {
        return """
        {"eventId":"refers-%s","customerId":"%s","time":"%s","type":"referral",\
        "refereeId":"%s","stage":"registered"}\
        """
                .formatted(referee, referrer, time, referee);
    }

    /** The same as the parser gives them to the pipeline, and the event that ends it. */
    static List<ParsedRecord> records() {
        List<ParsedRecord> records = new ArrayList<>();
        for (String line : lines()) {
            records.add(parse(line, records.size() + 1));
        }
        Instant last = END.plus(DISORDER).plusMillis(1);
        String clock =
                """
                {"eventId":"e","customerId":"%s","time":"%s","type":"merge","into":"nobody"}\
                """
                        .formatted(CLOCK, last);
        records.add(parse(clock, records.size() + 1));
        return records;
    }

    private static ParsedRecord parse(String line, int number) {
        byte[] raw = line.getBytes(StandardCharsets.UTF_8);
        Origin origin = new Origin(FILE, Origin.FILE, number, raw);
        ParseResult result = PARSER.parse(raw, END.plus(DISORDER).toEpochMilli());
        return result.isAccepted()
                ? ParsedRecord.valid(new Incoming(result.event(), origin))
                : ParsedRecord.rejected(new DeadLetter(result.reason(), result.detail(), origin));
    }
}
