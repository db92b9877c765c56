package dev.clientele.functions.codec;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.Balances;
import dev.clientele.model.customer.ComplaintRecord;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Dated;
import dev.clientele.model.customer.DayTotals;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.Membership;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.customer.RecentEvents;
import dev.clientele.model.customer.Voice;
import dev.clientele.model.customer.WaitingReturn;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.Origin;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.PendingLook;
import dev.clientele.model.retention.RetentionMemory;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.tier.TierStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers whose parts are filled with whatever their types hold, as no engine would. */
final class ExtremeCustomers {

    private final ExtremeValues values;
    private final CustomerState state = new CustomerState();

    private ExtremeCustomers(Random random) {
        this.values = new ExtremeValues(random);
    }

    static CustomerState random(long seed) {
        ExtremeCustomers customers = new ExtremeCustomers(new Random(seed));
        customers.fillHead();
        customers.fillPurchases();
        customers.fillMemory();
        customers.fillVoice();
        customers.fillHoldings();
        return customers.state;
    }

    private void fillHead() {
        values.maybe(() -> state.clock(values.anyLong()));
        values.maybe(() -> state.dueAt(values.anyLong()));
        values.maybe(() -> state.dueDays(DueDays.ofValue(values.anyInt())));
        values.maybe(
                () ->
                        state.dueDays(
                                new DueDays(values.anyInt(), values.anyInt(), values.anyInt())));
        values.maybe(() -> state.profileSentAt(values.anyLong()));
        values.maybe(() -> state.profileDueAt(values.anyLong()));
        for (DecisionTopic topic : DecisionTopic.values()) {
            values.maybe(() -> state.sequence(topic, values.anyInt()));
        }
        values.several(
                () ->
                        state.recentEvents()
                                .restore(
                                        new RecentEvents.Entry(
                                                new Fingerprint(values.anyLong(), values.anyLong()),
                                                values.anyLong())));
        values.maybe(
                () ->
                        state.recentEvents()
                                .restore(
                                        new RecentEvents.Spill(
                                                values.anyLong(),
                                                values.anyInt(),
                                                values.anyInt())));
    }

    private void fillPurchases() {
        values.maybe(() -> state.ledger().markMargin());
        values.several(() -> state.ledger().add(values.anyInt(), totals()));
        values.several(
                () ->
                        state.activity()
                                .add(values.anyInt(), values.anyText(), values.between(1, 30)));
        values.several(() -> state.categories().put(values.anyText(), values.anyInt()));
        values.several(() -> state.referees().put(values.anyText(), values.anyInt()));
    }

    private DayTotals totals() {
        return new DayTotals(
                values.anyInt(),
                values.anyInt(),
                values.anyLong(),
                values.anyLong(),
                values.anyLong(),
                values.anyLong());
    }

    private void fillMemory() {
        values.maybe(
                () ->
                        state.membership(
                                Programmes.MAIN, new Membership(values.anyInt(), standing())));
        values.maybe(
                () ->
                        state.membership(
                                "p" + values.anyText(),
                                new Membership(values.anyInt(), standing())));
        values.maybe(() -> state.ledgerOf(values.anyText()).add(values.anyInt(), totals()));
        values.maybe(
                () ->
                        state.clvSent(
                                new ClvSent(
                                        values.anyDouble(),
                                        values.anyDouble(),
                                        values.anyDouble(),
                                        values.orNull(this::facts),
                                        values.anyInt(),
                                        values.anyText())));
        values.maybe(() -> state.churn(churn()));
        values.maybe(() -> state.retention(retention()));
    }

    private PurchaseFacts facts() {
        return new PurchaseFacts(
                values.anyInt(),
                values.anyInt(),
                values.anyInt(),
                values.anyLong(),
                values.anyLong());
    }

    private TierStanding standing() {
        return new TierStanding(
                values.orNull(values::anyText),
                values.anyInt(),
                values.orNull(this::pending),
                values.orNull(this::hold),
                values.orNull(this::warning),
                values.orNull(this::approach));
    }

    private TierStanding.Approach approach() {
        return new TierStanding.Approach(
                values.anyText(), values.anyInt(), values.anyInt() % 2 == 0);
    }

    private TierStanding.Pending pending() {
        return new TierStanding.Pending(values.anyInt(), values.anyInt());
    }

    private TierStanding.Hold hold() {
        return new TierStanding.Hold(values.anyLong(), values.orNull(values::anyText));
    }

    private TierStanding.Warning warning() {
        List<Integer> warned = new ArrayList<>();
        values.several(() -> warned.add(values.anyInt()));
        return new TierStanding.Warning(values.anyInt(), warned);
    }

    private ChurnLevel level() {
        return values.one(List.of(ChurnLevel.values()));
    }

    private ChurnMemory churn() {
        List<Raised> unjudged = new ArrayList<>();
        values.several(() -> unjudged.add(raised()));
        Raised last = unjudged.isEmpty() ? null : unjudged.get(unjudged.size() - 1);
        Raised standing = values.anyBoolean() ? last : values.orNull(this::raised);
        return new ChurnMemory(level(), values.anyInt(), unjudged, standing);
    }

    private Raised raised() {
        return new Raised(values.anyLong(), values.anyInt(), level(), values.orNull(this::origin));
    }

    private AlertOrigin origin() {
        return new AlertOrigin(
                values.orNull(values::anyText),
                values.one(List.of(ChurnReason.Code.values())),
                relationship());
    }

    private Relationship relationship() {
        return values.one(List.of(Relationship.values()));
    }

    private RetentionMemory retention() {
        CustomerStatus status = values.one(List.of(CustomerStatus.values()));
        String tier = values.orNull(values::anyText);
        String same = values.anyBoolean() ? tier : state.standing().tier();
        BaseStanding counted =
                status == CustomerStatus.NONE ? BaseStanding.NONE : new BaseStanding(status, same);
        return new RetentionMemory(counted, values.orNull(this::look));
    }

    private PendingLook look() {
        return new PendingLook(
                values.anyInt(),
                values.anyInt(),
                new LookStart(values.orNull(values::anyText), level(), relationship()));
    }

    private void fillVoice() {
        Voice voice = state.voice();
        values.maybe(
                () ->
                        voice.answerNps(
                                new Voice.NpsAnswer(
                                        values.anyLong(), values.anyInt(), values.anyDecimal())));
        values.several(
                () ->
                        voice.answerCsat(
                                new Voice.CsatAnswer(
                                        values.anyInt(),
                                        values.anyDecimal(),
                                        values.anyDecimal())));
        values.several(
                () ->
                        voice.putComplaint(
                                new ComplaintRecord(
                                        values.anyText(),
                                        values.one(List.of(ComplaintStatus.values())),
                                        values.anyLong(),
                                        values.anyInt())));
    }

    private void fillHoldings() {
        Balances balances = state.balances();
        values.several(
                () ->
                        balances.close(
                                new Balances.Closing(
                                        values.anyInt(), values.anyLong(), values.anyLong())));
        values.maybe(() -> balances.grade(new Dated<>(values.anyText(), values.anyLong())));
        values.maybe(() -> balances.products(new Dated<>(values.anyInt(), values.anyLong())));
        values.maybe(() -> state.identity().ordered(values.anyInt()));
        values.maybe(
                () -> state.identity().enrolled(new Dated<>(values.anyInt(), values.anyLong())));
        values.maybe(
                () -> state.identity().partner(new Dated<>(values.anyBoolean(), values.anyLong())));
        for (CostKind kind : CostKind.values()) {
            values.maybe(() -> state.costs().add(kind, values.anyLong()));
        }
        values.several(() -> state.waitingReturns().add(waiting()));
    }

    private WaitingReturn waiting() {
        Origin origin =
                new Origin(values.anyText(), values.anyInt(), values.anyLong(), values.anyOctets());
        return new WaitingReturn(
                values.anyText(), values.orNull(values::anyDecimal), values.anyInt(), origin);
    }
}
