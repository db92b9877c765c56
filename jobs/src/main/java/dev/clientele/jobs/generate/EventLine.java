package dev.clientele.jobs.generate;

import java.time.LocalDate;

/**
 * Writes one JSON line after the other into the same buffer.
 *
 * <p>Names and texts come from this package alone and need no escaping. Not thread-safe.
 */
final class EventLine {

    private static final long DAY = 86_400_000;

    private final StringBuilder line = new StringBuilder(512);
    private final int decimals;
    private final long unit;
    private long day = Long.MIN_VALUE;
    private String dayText = "";

    /** Writes money with so many decimals. */
    EventLine(int decimals) {
        this.decimals = decimals;
        this.unit = Math.round(StrictMath.pow(10, decimals));
    }

    /** Begins a line, forgetting the last one; {@code time} in epoch milliseconds. */
    EventLine begin(String eventId, String customerId, String type, long time) {
        line.setLength(0);
        line.append('{');
        return text("eventId", eventId)
                .text("customerId", customerId)
                .text("type", type)
                .instant("time", time);
    }

    /** A field with a text. */
    EventLine text(String name, String value) {
        name(name).append('"').append(value).append('"');
        return this;
    }

    /** A field with a whole number. */
    EventLine number(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** A field with true or false. */
    EventLine flag(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /** A field with an amount, given in minor units of 0 or more, written in currency units. */
    EventLine money(String name, long minorUnits) {
        name(name).append(minorUnits / unit);
        if (decimals == 0) {
            return this;
        }
        line.append('.');
        appendPadded(minorUnits % unit, decimals);
        return this;
    }

    /** A field with an instant, given in epoch milliseconds, written in UTC. */
    EventLine instant(String name, long epochMilli) {
        name(name).append('"').append(dayText(Math.floorDiv(epochMilli, DAY))).append('T');
        long inDay = Math.floorMod(epochMilli, DAY);
        appendPadded(inDay / 3_600_000, 2);
        line.append(':');
        appendPadded(inDay / 60_000 % 60, 2);
        line.append(':');
        appendPadded(inDay / 1000 % 60, 2);
        line.append('.');
        appendPadded(inDay % 1000, 3);
        line.append("Z\"");
        return this;
    }

    /** Begins a nested array or object, {@code bracket} being its opening one. */
    EventLine open(String name, char bracket) {
        name(name).append(bracket);
        return this;
    }

    /** Begins an object within an array. */
    EventLine openElement() {
        separate();
        line.append('{');
        return this;
    }

    /** Ends a nested array or object, {@code bracket} being its closing one. */
    EventLine close(char bracket) {
        line.append(bracket);
        return this;
    }

    /** Ends the line and returns it. */
    String end() {
        return line.append('}').toString();
    }

    private StringBuilder name(String name) {
        separate();
        return line.append('"').append(name).append("\":");
    }

    private void separate() {
        char last = line.charAt(line.length() - 1);
        if (last != '{' && last != '[') {
            line.append(',');
        }
    }

    private void appendPadded(long value, int digits) {
        long highest = 1;
        for (int digit = 1; digit < digits; digit++) {
            highest *= 10;
        }
        for (long place = highest; place > 0; place /= 10) {
            line.append((char) ('0' + value / place % 10));
        }
    }

    private String dayText(long epochDay) {
        if (epochDay != day) {
            day = epochDay;
            dayText = LocalDate.ofEpochDay(epochDay).toString();
        }
        return dayText;
    }
}
