package dev.clientele.functions.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of interaction that rows name by a number. Kinds may be added at the end, up to {@link
 * #RESERVED}; none may be moved or taken away.
 */
final class InteractionKinds {

    /** Numbers from here on are those of kinds that the row spells. */
    static final int RESERVED = 32;

    /** The number of a kind that has none. */
    static final int NONE = -1;

    private static final List<String> KINDS =
            List.of(
                    "visit",
                    "login",
                    "open",
                    "click",
                    "reply",
                    "review",
                    "store-visit",
                    "event",
                    "view",
                    "search",
                    "cart",
                    "wishlist",
                    "share",
                    "check-in",
                    "redeem",
                    "download",
                    "call",
                    "chat",
                    "follow",
                    "subscribe");

    private static final Map<String, Integer> NUMBERS = numbers();

    private InteractionKinds() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String kind : KINDS) {
            numbers.put(kind, numbers.size());
        }
        return numbers;
    }

    /** The number of a kind, or {@link #NONE}. */
    static int number(String kind) {
        return NUMBERS.getOrDefault(kind, NONE);
    }

    static String kind(int number, RowReader row) throws CorruptRowException {
        if (number >= KINDS.size()) {
            throw row.corrupt("no interaction has the number " + number);
        }
        return KINDS.get(number);
    }
}
