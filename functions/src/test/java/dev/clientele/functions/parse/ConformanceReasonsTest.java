package dev.clientele.functions.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shared conformance cases, as far as a record alone decides: the parser rejects with the
 * expected reason, and rejects nothing else. Skipped where the cases are not at hand.
 */
class ConformanceReasonsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_THE_PARSERS = "engine";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every-dead-letter",
                "money-exact",
                "every-metric",
                "generated-dirty",
                "generated-retail",
                "generated-bank"
            })
    void rejectsWhatTheCaseExpects(String name) throws IOException {
        Path folder = casesFolder().resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "No conformance case at " + folder);
        JsonNode description = JSON.readTree(folder.resolve("case.json").toFile());
        JsonNode policy = JSON.readTree(folder.resolve("policy.json").toFile());
        String currency = (policy.isArray() ? policy.get(0) : policy).get("currency").asText();
        long clock =
                OffsetDateTime.parse(description.get("asOf").asText()).toInstant().toEpochMilli();
        EventParser parser = new EventParser(currency);

        Map<String, String> expected = expectedReasons(folder);
        Map<String, String> actual = new TreeMap<>();
        Map<String, String> wanted = new TreeMap<>();
        for (Line line : events(folder)) {
            ParseResult result = parser.parse(line.bytes(), clock);
            String reason = expected.getOrDefault(line.place(), NOT_THE_PARSERS);
            wanted.put(line.place(), reason);
            actual.put(
                    line.place(), result.isAccepted() ? NOT_THE_PARSERS : result.reason().code());
            if (isTheTierOfAnOverride(result, reason)) {
                wanted.put(line.place(), NOT_THE_PARSERS);
            }
        }
        assertThat(actual).isNotEmpty().isEqualTo(wanted);
    }

    /** Whether a tier exists is the only field rule that the parser can't know. */
    private static boolean isTheTierOfAnOverride(ParseResult result, String reason) {
        return result.isAccepted()
                && reason.equals(RejectReason.INVALID_FIELD.code())
                && result.event().body() instanceof EventBody.TierOverride;
    }

    private static Map<String, String> expectedReasons(Path folder) throws IOException {
        Map<String, String> reasons = new HashMap<>();
        for (Path file : filesIn(folder.resolve("expected"))) {
            if (!file.getFileName().toString().startsWith("dead-letters")) {
                continue;
            }
            for (Line line : lines(file)) {
                JsonNode letter = JSON.readTree(line.bytes());
                JsonNode source = letter.get("source");
                if (isParsers(letter.get("reason").asText())) {
                    reasons.put(
                            place(source.get("file").asText(), source.get("line").asInt()),
                            letter.get("reason").asText());
                }
            }
        }
        return reasons;
    }

    private static boolean isParsers(String code) {
        return Stream.of(RejectReason.values())
                .filter(reason -> reason.compareTo(RejectReason.FROM_THE_FUTURE) <= 0)
                .anyMatch(reason -> reason.code().equals(code));
    }

    private static List<Line> events(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Path path : filesIn(folder)) {
            if (!path.getFileName().toString().startsWith("events")) {
                continue;
            }
            for (Path file : Files.isDirectory(path) ? filesIn(path) : List.of(path)) {
                lines.addAll(lines(file));
            }
        }
        return lines;
    }

    /** The lines of a file as bytes, which a decoded text would not give back. */
    private static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        String[] texts = new String(content(file), StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isBlank()) {
                String place = place(file.getFileName().toString(), i + 1);
                lines.add(new Line(place, texts[i].getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return lines;
    }

    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (InputStream unzipped = new GZIPInputStream(Files.newInputStream(file))) {
            return unzipped.readAllBytes();
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The folder of the cases, next to the project's root, seen from this module or the root. */
    private static Path casesFolder() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("functions") ? here.getParent() : here;
        return root.resolveSibling("shared").resolve("conformance").resolve("cases");
    }

    private static String place(String file, int line) {
        return file + ":" + line;
    }

    /** One record of a case and where it stands. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Line(String place, byte[] bytes) {}
}
