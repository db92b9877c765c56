package dev.clientele.model.customer;

import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.money.Money;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.RetentionSignal.Move;

/** Writes an admitted event into its customer's state, on the event's own day. */
final class EventApplier implements EventBody.Visitor<EventApplier.Effect> {

    private final Customer customer;
    private final CustomerState state;
    private final CustomerEvent event;
    private final Origin origin;
    private final ProgrammeVersion version;
    private final Outcome outcome;
    private final OrderBook orders;
    private final int day;

    EventApplier(
            Customer customer,
            CustomerEvent event,
            Origin origin,
            ProgrammeVersion version,
            Outcome outcome) {
        this.customer = customer;
        this.state = customer.state();
        this.event = event;
        this.origin = origin;
        this.version = version;
        this.outcome = outcome;
        this.orders = new OrderBook(customer, outcome);
        this.day = version.policy().calendar().dayOf(event.time());
    }

    /** What an event means for the decisions that follow. */
    enum Effect {
        /** Counted; nobody is enrolled by it. */
        RECORDED,
        /** The customer is enrolled, if not yet. */
        ENROLS,
        /** The customer is enrolled and the value is to be sent. */
        PURCHASE,
        /** The value is to be sent. */
        RETURNED,
        /** The return waits for its order. */
        WAITS,
        /** Nothing is left to decide: the customer is erased, or went into another. */
        LEAVES
    }

    @Override
    public Effect order(EventBody.Order order) {
        OrderRecord record =
                new OrderRecord(
                        day,
                        order.amount(),
                        order.amount(),
                        order.margin(),
                        version.decimals(order.currency()),
                        version.rate(order.currency()),
                        order.unit());
        orders.place(order.orderId(), record);
        order.categories().forEach(category -> state.categories().keepLatest(category, day));
        outcome.accept(1);
        orders.applyWaiting(order.orderId());
        return Effect.PURCHASE;
    }

    @Override
    public Effect orderReturn(EventBody.Return orderReturn) {
        OrderRecord order = customer.archive().order(orderReturn.orderId());
        if (order == null) {
            int clockDay = version.policy().calendar().dayOf(state.clock());
            state.waitingReturns()
                    .add(
                            new WaitingReturn(
                                    orderReturn.orderId(), orderReturn.amount(), clockDay, origin));
            outcome.await(1);
            return Effect.WAITS;
        }
        orders.giveBack(orderReturn.orderId(), order, orderReturn.amount());
        outcome.accept(1);
        return Effect.RETURNED;
    }

    @Override
    public Effect interaction(EventBody.Interaction interaction) {
        state.activity().add(day, interaction.kind(), 1);
        return recorded(Effect.ENROLS);
    }

    @Override
    public Effect survey(EventBody.Survey survey) {
        if (survey.kind() == SurveyKind.NPS) {
            state.voice().answerNps(new Voice.NpsAnswer(event.time(), day, survey.score()));
        }
        if (survey.kind() == SurveyKind.CSAT) {
            state.voice().answerCsat(new Voice.CsatAnswer(day, survey.score(), survey.scaleMax()));
        }
        return recorded(Effect.RECORDED);
    }

    @Override
    public Effect complaint(EventBody.Complaint complaint) {
        state.voice().complain(complaint.complaintId(), complaint.status(), event.time(), day);
        return recorded(Effect.RECORDED);
    }

    @Override
    public Effect referral(EventBody.Referral referral) {
        if (referral.stage() == ReferralStage.FIRST_ORDER) {
            state.referees().keepEarliest(referral.refereeId(), day);
        }
        return recorded(Effect.RECORDED);
    }

    @Override
    public Effect balance(EventBody.Balance balance) {
        state.balances().close(new Balances.Closing(day, event.time(), balance.assets()));
        if (balance.creditGrade() != null) {
            state.balances().grade(new Dated<>(balance.creditGrade(), event.time()));
        }
        if (balance.products() != null) {
            state.balances().products(new Dated<>(balance.products(), event.time()));
        }
        return recorded(Effect.ENROLS);
    }

    @Override
    public Effect cost(EventBody.Cost cost) {
        long minor = Money.times(cost.amount(), version.rate(cost.currency()));
        state.costs().add(cost.kind(), minor);
        return recorded(Effect.RECORDED);
    }

    @Override
    public Effect profile(EventBody.Profile profile) {
        Integer enrolled =
                profile.enrolledAt() == null
                        ? profile.enrolledDay()
                        : Integer.valueOf(version.policy().calendar().dayOf(profile.enrolledAt()));
        if (enrolled != null) {
            state.identity().enrolled(new Dated<>(enrolled, event.time()));
        }
        if (profile.strategicPartner() != null) {
            state.identity().partner(new Dated<>(profile.strategicPartner(), event.time()));
        }
        return recorded(Effect.ENROLS);
    }

    @Override
    public Effect tierOverride(EventBody.TierOverride override) {
        return recorded(Effect.RECORDED);
    }

    @Override
    public Effect merge(EventBody.Merge merge) {
        leaveTheBase();
        outcome.pass(Handover.of(customer, merge.into(), event, origin));
        customer.goInto(new MergeMark(merge.into(), event.eventId()));
        return Effect.LEAVES;
    }

    @Override
    public Effect erase(EventBody.Erase erase) {
        int waiting = state.waitingReturns().size();
        outcome.await(-waiting);
        outcome.accept(waiting);
        leaveTheBase();
        outcome.erase(Erasure.receipt(customer, event.eventId()));
        customer.erase();
        return recorded(Effect.LEAVES);
    }

    /** The engine answers without coming here. */
    @Override
    public Effect export(EventBody.Export export) {
        throw new IllegalStateException("a request changes nothing, so there is nothing to apply");
    }

    private void leaveTheBase() {
        BaseStanding counted = state.retention().counted();
        if (counted.status() != CustomerStatus.NONE) {
            int clockDay = version.policy().calendar().dayOf(state.clock());
            outcome.signal(new Move(clockDay, counted, BaseStanding.NONE, 0));
        }
    }

    private Effect recorded(Effect effect) {
        outcome.accept(1);
        return effect;
    }
}
