package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierMove.Change;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Ways through the tiers low, middle and high of a programme in Shanghai. */
final class Paths {

    static final TierOrder ORDER = new TierOrder(List.of("low", "middle", "high"));
    static final CivilCalendar CALENDAR = new CivilCalendar(ZoneId.of("Asia/Shanghai"));

    private final List<Move> moves = new ArrayList<>();
    private String tier;

    private Paths() {}

    /** Enrols, on a day or at an instant. */
    static Paths enrolled(String when, String tier) {
        return new Paths().add(Change.ENROLLED, tier, when, when);
    }

    /** Rises or falls, for a reason of the same time. */
    Paths moved(String when, String to) {
        return movedFor(when, to, when);
    }

    /** Rises or falls, for an event of another time. */
    Paths movedFor(String when, String to, String cause) {
        boolean rises = ORDER.rank(to) > ORDER.rank(tier);
        return add(rises ? Change.UPGRADE : Change.DOWNGRADE, to, when, cause);
    }

    /** Is set to a tier by a person. */
    Paths overridden(String when, String to) {
        return add(Change.OVERRIDE, to, when, when);
    }

    private Paths add(Change change, String to, String when, String cause) {
        moves.add(new Move(new TierMove(change, tier, to), instant(when), instant(cause)));
        tier = to;
        return this;
    }

    TierPath path() {
        return new TierPath(moves);
    }

    List<TierPath> alone() {
        return List.of(path());
    }

    /** An instant in Shanghai; of a day ten in the morning. */
    static long instant(String text) {
        String whole = text.contains("T") ? text : text + "T10:00:00";
        return OffsetDateTime.parse(whole + "+08:00").toInstant().toEpochMilli();
    }

    static int day(String text) {
        return CALENDAR.dayOf(instant(text));
    }
}
