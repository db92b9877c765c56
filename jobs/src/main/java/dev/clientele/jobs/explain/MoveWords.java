package dev.clientele.jobs.explain;

import dev.clientele.model.decision.Decision.OverrideNote;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Header;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import dev.clientele.model.tier.TierStanding;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Says what happened to a tier, and by which step. */
final class MoveWords {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV");

    private final Header header;
    private final Receipt receipt;

    MoveWords(Header header, Receipt receipt) {
        this.header = header;
        this.receipt = receipt;
    }

    /** Who came into which tier, and when. */
    String headline(TierMove move) {
        String from = move.from() == null ? "" : " (before: " + move.from() + ")";
        String verb = move.change() == TierMove.Change.OVERRIDE ? " was put into " : " became ";
        return header.customerId() + verb + move.to() + from + " on " + local(header.decidedAt());
    }

    /** What a customer is told, and when. */
    String headline(TierNote note) {
        String what =
                switch (note.notice()) {
                    case PENDING, WARNING ->
                            "is to lose " + note.tier() + " on " + Words.day(note.dueDay());
                    case AVERTED -> "keeps " + note.tier() + " after all";
                    case NEAR -> "is near the tier above " + note.tier();
                };
        return header.customerId() + " " + what + ", told on " + local(header.decidedAt());
    }

    private String local(long instant) {
        return LOCAL.format(Instant.ofEpochMilli(instant).atZone(receipt.rules().timeZone()));
    }

    /** By which step a tier changed. */
    List<String> of(TierChange change) {
        return switch (change.move().change()) {
            case ENROLLED ->
                    List.of(highest() + ", and the customer had no tier before: enrolled.");
            case UPGRADE ->
                    List.of(highest() + ", above " + change.move().from() + ": up at once.");
            case POLICY -> policy(change.move());
            case MERGE ->
                    List.of(
                            "Another customer was merged into this one, and the better of the two"
                                    + " tiers was carried over and looked at with what both did.");
            case OVERRIDE -> override(change.override());
            case DOWNGRADE -> downgrade(change.move());
        };
    }

    private List<String> policy(TierMove move) {
        String mapped = receipt.rules().tierMapping().get(move.from());
        String why =
                mapped == null
                        ? "The policy has no tier " + move.from() + " any more."
                        : "The policy maps " + move.from() + " to " + mapped + ".";
        return List.of(why, highest() + ".");
    }

    private String highest() {
        return "The highest tier whose rule holds is " + receipt.qualified();
    }

    private List<String> override(OverrideNote note) {
        String until = note.until() == null ? "the next upgrade" : local(note.until());
        return List.of(
                "Set by "
                        + note.actor()
                        + ", \""
                        + note.reason()
                        + "\", and held until "
                        + until
                        + ".",
                highest() + "; only more than both moves the customer up while it is held.");
    }

    private List<String> downgrade(TierMove move) {
        DowngradeRule rule = receipt.rules().downgrade();
        String how =
                rule.mode() == DowngradeRule.Mode.ONE_STEP
                        ? "one tier down, not below " + receipt.qualified()
                        : "down to " + receipt.qualified();
        return List.of(
                "Keeping " + move.from() + " fails " + since() + "; so it goes " + how + ".",
                highest() + ".");
    }

    private String since() {
        TierStanding.Pending pending = receipt.before().pending();
        if (pending == null) {
            return "since today, without days of grace";
        }
        return "since "
                + Words.day(pending.since())
                + " and was due on "
                + Words.day(pending.due());
    }

    /** Why a customer is told. */
    List<String> of(TierNote note) {
        TierStanding before = receipt.before();
        DowngradeRule rule = receipt.rules().downgrade();
        return switch (note.notice()) {
            case PENDING ->
                    List.of(
                            "Keeping "
                                    + note.tier()
                                    + " fails from today; "
                                    + Words.days(rule.graceDays())
                                    + " of grace, and at least "
                                    + Words.days(rule.minHoldDays())
                                    + " from "
                                    + Words.day(before.since())
                                    + ".");
            case WARNING ->
                    List.of(
                            "The policy warns so many days ahead: "
                                    + rule.warnDays()
                                    + "; "
                                    + Words.days(note.dueDay() - today())
                                    + " are left.");
            case NEAR ->
                    List.of(
                            "Near is who would enter if every threshold to reach were times "
                                    + receipt.rules().nearUpgrade().ratio()
                                    + "; told again after "
                                    + Words.days(receipt.rules().nearUpgrade().quietDays())
                                    + " at the earliest.");
            case AVERTED ->
                    List.of(
                            "Keeping it holds again; the downgrade of "
                                    + Words.day(before.pending().due())
                                    + " is off.");
        };
    }

    private int today() {
        return new CivilCalendar(receipt.rules().timeZone()).dayOf(header.decidedAt());
    }
}
