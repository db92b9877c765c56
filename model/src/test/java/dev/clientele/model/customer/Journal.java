package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Says decisions in short lines, so that a test can say what it expects. */
final class Journal {

    private Journal() {}

    static List<String> tiers(List<Decision> decisions, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        for (Decision decision : decisions) {
            String time = time(decision.header().decidedAt(), zone);
            if (decision instanceof Decision.TierChange change) {
                lines.add(time + " " + move(change.move()));
            }
            if (decision instanceof Decision.TierNotice notice) {
                lines.add(time + " " + note(notice.note()));
            }
        }
        return lines;
    }

    private static String move(TierMove move) {
        String from = move.from() == null ? "" : move.from() + " -> ";
        return move.change().code() + " " + from + move.to();
    }

    private static String note(TierNote note) {
        String due = note.dueDay() == null ? "" : ", due " + day(note.dueDay());
        return note.notice().code() + " " + note.tier() + due;
    }

    static List<String> alerts(List<Decision> decisions, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        for (Decision.ChurnAlert alert : only(Decision.ChurnAlert.class, decisions)) {
            String level = alert.level() == ChurnLevel.NONE ? "" : " " + alert.level().code();
            lines.add(time(alert.header().decidedAt(), zone) + " " + alert.alert().code() + level);
        }
        return lines;
    }

    static List<String> causes(List<Decision> decisions) {
        List<String> lines = new ArrayList<>();
        for (Decision decision : decisions) {
            boolean aboutTier =
                    decision instanceof Decision.TierChange
                            || decision instanceof Decision.TierNotice;
            if (aboutTier) {
                lines.add(cause(decision.header().cause()));
            }
        }
        return lines;
    }

    static String cause(Cause cause) {
        return switch (cause.type()) {
            case EVENT -> "event " + cause.eventId();
            case DAY -> "day " + day(cause.day());
            case POLICY -> "policy";
            case MODELS -> "models";
        };
    }

    static <T extends Decision> List<T> only(Class<T> type, List<Decision> decisions) {
        return decisions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static String time(long instant, ZoneId zone) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalDateTime().toString();
    }

    static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    static String number(MetricValue value) {
        if (value == null) {
            return "unknown";
        }
        WideFraction wide = value.toWide();
        BigInteger divisor = wide.numerator().gcd(wide.denominator());
        BigInteger numerator = wide.numerator().divide(divisor);
        BigInteger denominator = wide.denominator().divide(divisor);
        try {
            BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException neverEnding) {
            return numerator + "/" + denominator;
        }
    }
}
