package dev.clientele.functions.fuzz;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Valid events made of bytes: each byte is a choice. */
final class EventLife {

    static final long START = 1_750_000_000_000L;
    static final long DAY = 86_400_000L;
    static final Origin ORIGIN = new Origin("events.jsonl", Origin.FILE, 1, new byte[] {'{', '}'});

    private static final List<String> NAMES = List.of("a", "b", "silver", "gold", "visit");
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "JPY", "XXX");
    private static final long MOST = 1_000_000_000_000_000L;

    /** Some of everything, in a few days. */
    static final List<CustomerEvent> SHORT = new EventLife(bytes(160)).events(20);

    private final byte[] choices;
    private int next;
    private long time = START;

    EventLife(byte[] choices) {
        this.choices = choices;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 37 + i / 7);
        }
        return bytes;
    }

    /** As many as the bytes are enough for, but no more than asked for. */
    List<CustomerEvent> events(int most) {
        List<CustomerEvent> events = new ArrayList<>();
        while (next < choices.length && events.size() < most) {
            events.add(event());
        }
        return events;
    }

    private CustomerEvent event() {
        EventBody body = body(choice());
        time += step(choice());
        return new CustomerEvent("e" + choice() % 64, "c", time, body);
    }

    private int choice() {
        return next < choices.length ? choices[next++] & 0xFF : 0;
    }

    /** Mostly forward by hours, at times by years or back. */
    private long step(int choice) {
        if (choice >= 250) {
            return (choice - 248) * 200L * DAY;
        }
        if (choice >= 230) {
            return -(choice - 229) * 25L * DAY;
        }
        return choice * 3_600_000L / 4;
    }

    private long amount() {
        int choice = choice();
        return choice >= 250 ? MOST - choice() : (long) choice * choice * 100 + choice();
    }

    private long signed() {
        return choice() % 2 == 0 ? amount() : -amount();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(choice() % all.size());
    }

    private <T> T orNull(T value) {
        return choice() % 3 == 0 ? null : value;
    }

    private EventBody body(int kind) {
        return switch (kind % 14) {
            case 0, 1, 2 -> order();
            case 3 ->
                    new EventBody.Return(
                            "o" + choice() % 32, orNull(BigDecimal.valueOf(1 + choice())));
            case 4 ->
                    new EventBody.Survey(
                            SurveyKind.NPS, BigDecimal.valueOf(choice() % 11), BigDecimal.TEN);
            case 5 ->
                    new EventBody.Survey(
                            SurveyKind.CSAT,
                            BigDecimal.valueOf(choice() % 6),
                            BigDecimal.valueOf(5));
            case 6 ->
                    new EventBody.Complaint(oneOf(NAMES), oneOf(List.of(ComplaintStatus.values())));
            case 7 -> new EventBody.Referral(oneOf(NAMES), oneOf(List.of(ReferralStage.values())));
            case 8 -> new EventBody.Balance(signed(), orNull("A"), orNull(choice()));
            case 9 ->
                    new EventBody.Cost(
                            oneOf(List.of(CostKind.values())), amount(), orNull(oneOf(CURRENCIES)));
            case 10 -> profile();
            case 11 ->
                    new EventBody.TierOverride(
                            null, oneOf(NAMES), "r", "a", orNull(time + step(choice())));
            case 12 ->
                    choice() < 8 ? new EventBody.Erase() : new EventBody.Interaction(oneOf(NAMES));
            default -> new EventBody.Interaction(oneOf(NAMES));
        };
    }

    private EventBody order() {
        return new EventBody.Order(
                "o" + choice() % 32,
                amount(),
                orNull(oneOf(CURRENCIES)),
                orNull(signed()),
                List.of(oneOf(NAMES)),
                orNull(oneOf(NAMES)));
    }

    private EventBody profile() {
        return choice() % 2 == 0
                ? new EventBody.Profile(orNull(time - choice() * DAY), null, orNull(true))
                : new EventBody.Profile(null, 19_000 + choice(), orNull(false));
    }
}
