package dev.clientele.functions.fuzz;

import static dev.clientele.functions.fuzz.Shape.require;

import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingSerializer;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Records of customer-events: an event that keeps to the limits, or a dead letter. */
final class EventTarget implements FuzzTarget {

    private static final long CLOCK = 1_767_225_600_000L;
    private static final String HEAD =
            "{\"eventId\":\"e\",\"customerId\":\"c\",\"time\":\"2025-06-01T12:00:00+08:00\",\"type\":";

    private final EventParser parser = new EventParser("CNY");
    private final IncomingSerializer serializer = new IncomingSerializer();

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        "\"order\",\"orderId\":\"o\",\"amount\":12.50,\"currency\":\"USD\",\"margin\":-1,\"unit\":\"u\",\"lines\":[{\"sku\":\"s\",\"category\":\"c\",\"quantity\":1,\"amount\":\"12.5\"}]}",
                        "\"return\",\"orderId\":\"o\",\"amount\":1e1,\"reason\":\"x\"}",
                        "\"interaction\",\"kind\":\"visit\",\"channel\":\"web\"}",
                        "\"survey\",\"kind\":\"csat\",\"score\":4.5,\"scaleMax\":5}",
                        "\"complaint\",\"complaintId\":\"k\",\"status\":\"opened\"}",
                        "\"referral\",\"refereeId\":\"r\",\"stage\":\"first-order\"}",
                        "\"balance\",\"assets\":-12.5,\"creditGrade\":\"A\",\"products\":3}",
                        "\"cost\",\"kind\":\"reward\",\"amount\":1}",
                        "\"profile\",\"enrolledAt\":\"2020-01-01\",\"birthday\":\"2000-02-29\",\"timeZone\":\"Asia/Shanghai\",\"consent\":{\"mail\":true},\"strategicPartner\":false}",
                        "\"tier-override\",\"tier\":\"gold\",\"reason\":\"r\",\"actor\":\"a\",\"until\":1767225600000}",
                        "\"merge\",\"into\":\"d\"}",
                        "\"erase\"}")
                .map(body -> (HEAD + body).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public boolean accepts(byte[] input) {
        ParseResult result = parser.parse(input, CLOCK);
        Origin origin = new Origin("customer-events", 0, 1, input);
        if (!result.isAccepted()) {
            DeadLetterJson.write(new DeadLetter(result.reason(), result.detail(), origin));
            return false;
        }
        CustomerEvent event = result.event();
        require(isName(event.eventId()) && isName(event.customerId()), "an id is no name");
        require(event.time() <= CLOCK + 3_600_000L, "from the future");
        require(input.length <= 65_536, "too large");
        Incoming incoming = new Incoming(event, origin);
        require(Shape.again(serializer, incoming).event().equals(event), "another event arrives");
        return true;
    }

    private static boolean isName(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters >= 1 && characters <= 128;
    }
}
