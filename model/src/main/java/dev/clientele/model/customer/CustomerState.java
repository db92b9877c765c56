package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.retention.RetentionMemory;
import dev.clientele.model.tier.TierStanding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is remembered of one customer, but for the {@link CustomerArchive}: one row of keyed
 * state. Only {@link CustomerEngine} changes it; the public setters are for reading a row back.
 */
public final class CustomerState {

    /** The clock of a customer of whom nothing has been accepted yet. */
    public static final long NO_CLOCK = Long.MIN_VALUE;

    /** When nothing is due. */
    public static final long NOTHING_DUE = Long.MAX_VALUE;

    private boolean erased;
    private long clock = NO_CLOCK;
    private long dueAt = NOTHING_DUE;
    private DueDays dueDays = DueDays.UNKNOWN;
    private long profileSentAt = NO_CLOCK;
    private long profileDueAt = NOTHING_DUE;
    private final Map<DecisionTopic, Integer> sequences = new EnumMap<>(DecisionTopic.class);
    private final RecentEvents recentEvents = new RecentEvents();
    private final PurchaseLedger ledger = new PurchaseLedger();
    private final Map<String, PurchaseLedger> unitLedgers = new TreeMap<>();
    private final ActivityLog activity = new ActivityLog();
    private final DatedNames categories = new DatedNames();
    private final DatedNames referees = new DatedNames();
    private final Voice voice = new Voice();
    private final Balances balances = new Balances();
    private final Identity identity = new Identity();
    private final CostTotals costs = new CostTotals();
    private final List<WaitingReturn> waitingReturns = new ArrayList<>();
    private final Map<String, Membership> memberships = new TreeMap<>();
    private Membership mainMembership = Membership.NONE; // asked for often with each event
    private final MergeMemory merges = new MergeMemory();
    private ClvSent clvSent;
    private ChurnMemory churn = ChurnMemory.NONE;
    private RetentionMemory retention = RetentionMemory.NONE;

    /**
     * Whether the customer has been erased: then nothing else is known.
     *
     * @return true from the erasure on
     */
    public boolean isErased() {
        return erased;
    }

    /**
     * The state of a customer who has been erased.
     *
     * @return a state that knows nothing else
     */
    public static CustomerState erased() {
        CustomerState state = new CustomerState();
        state.erased = true;
        return state;
    }

    /**
     * Whom the customer has taken in, or into whom the customer was merged.
     *
     * @return the memory
     */
    public MergeMemory merges() {
        return merges;
    }

    /**
     * The customer's clock.
     *
     * @return epoch milliseconds, {@link #NO_CLOCK} before the first accepted event
     */
    public long clock() {
        return clock;
    }

    /**
     * Sets the clock.
     *
     * @param instant epoch milliseconds
     */
    public void clock(long instant) {
        clock = instant;
    }

    /**
     * The next day boundary at which something is due if nothing is heard. What a new version of
     * the policy makes due is for {@link CustomerEngine#dueAt} to know.
     *
     * @return epoch milliseconds, not later than the first change; {@link #NOTHING_DUE}
     */
    public long dueAt() {
        return dueAt;
    }

    /**
     * Sets when something is due.
     *
     * @param instant epoch milliseconds
     */
    public void dueAt(long instant) {
        dueAt = instant;
    }

    /**
     * When to look at what.
     *
     * @return as the last looks have found
     */
    public DueDays dueDays() {
        return dueDays;
    }

    /**
     * Sets when to look at what.
     *
     * @param value the days
     */
    public void dueDays(DueDays value) {
        dueDays = value;
    }

    /**
     * When the profile was sent last. The engine does not look at it: whoever sends profiles does.
     *
     * @return the customer's clock at that time, {@link #NO_CLOCK} if never
     */
    public long profileSentAt() {
        return profileSentAt;
    }

    /**
     * Sets when the profile was sent last.
     *
     * @param instant the customer's clock
     */
    public void profileSentAt(long instant) {
        profileSentAt = instant;
    }

    /**
     * When a changed profile is to be sent. The engine does not look at it either.
     *
     * @return epoch milliseconds, {@link #NOTHING_DUE} if it has not changed
     */
    public long profileDueAt() {
        return profileDueAt;
    }

    /**
     * Sets when a changed profile is to be sent.
     *
     * @param instant epoch milliseconds
     */
    public void profileDueAt(long instant) {
        profileDueAt = instant;
    }

    /**
     * The number of the last decision of a topic.
     *
     * @param topic the topic
     * @return 0 if there was none
     */
    public int sequence(DecisionTopic topic) {
        return sequences.getOrDefault(topic, 0);
    }

    /**
     * Sets the number of the last decision of a topic.
     *
     * @param topic the topic
     * @param sequence at least 0
     */
    public void sequence(DecisionTopic topic, int sequence) {
        sequences.put(topic, sequence);
    }

    int nextSequence(DecisionTopic topic) {
        return sequences.merge(topic, 1, Integer::sum);
    }

    /**
     * The event ids of the last days.
     *
     * @return the ids
     */
    public RecentEvents recentEvents() {
        return recentEvents;
    }

    /**
     * The totals of the days with an order.
     *
     * @return the ledger
     */
    public PurchaseLedger ledger() {
        return ledger;
    }

    /**
     * The totals of one business unit's orders, by their days; a part of {@link #ledger()}.
     *
     * @param unit the unit's name
     * @return the ledger, empty at first
     */
    public PurchaseLedger ledgerOf(String unit) {
        return unitLedgers.computeIfAbsent(unit, name -> new PurchaseLedger());
    }

    /**
     * The ledgers of all business units that the customer has ordered from.
     *
     * @return by unit, in the order of their names
     */
    public Map<String, PurchaseLedger> unitLedgers() {
        return Collections.unmodifiableMap(unitLedgers);
    }

    /**
     * The interactions.
     *
     * @return the log
     */
    public ActivityLog activity() {
        return activity;
    }

    /**
     * The categories ordered, each with the latest day.
     *
     * @return the categories
     */
    public DatedNames categories() {
        return categories;
    }

    /**
     * The referees who ordered, each with the day of the first order.
     *
     * @return the referees
     */
    public DatedNames referees() {
        return referees;
    }

    /**
     * What the customer said.
     *
     * @return surveys and complaints
     */
    public Voice voice() {
        return voice;
    }

    /**
     * What the customer holds.
     *
     * @return balances
     */
    public Balances balances() {
        return balances;
    }

    /**
     * What was spent on the customer.
     *
     * @return the totals by kind
     */
    public CostTotals costs() {
        return costs;
    }

    /**
     * What the customer is to the company.
     *
     * @return the identity
     */
    public Identity identity() {
        return identity;
    }

    /**
     * The returns that wait for their order.
     *
     * @return in order of arrival; may be changed
     */
    public List<WaitingReturn> waitingReturns() {
        return waitingReturns;
    }

    /**
     * The customer's place in a programme.
     *
     * @param programme {@link Programmes#MAIN}, or the id of another programme's policy
     * @return where the customer stands, and by which version that was decided
     */
    public Membership membership(String programme) {
        return programme.equals(Programmes.MAIN)
                ? mainMembership
                : memberships.getOrDefault(programme, Membership.NONE);
    }

    /**
     * Sets the customer's place in a programme.
     *
     * @param programme {@link Programmes#MAIN}, or the id of another programme's policy
     * @param value the membership
     */
    public void membership(String programme, Membership value) {
        memberships.put(programme, value);
        mainMembership = memberships.getOrDefault(Programmes.MAIN, Membership.NONE);
    }

    /**
     * The customer's place in every programme that has decided about the customer.
     *
     * @return by programme, in the order of their names
     */
    public Map<String, Membership> memberships() {
        return Collections.unmodifiableMap(memberships);
    }

    /**
     * Where the customer stands in the main programme.
     *
     * @return the standing
     */
    public TierStanding standing() {
        return membership(Programmes.MAIN).standing();
    }

    /**
     * What the last CLV record was made from.
     *
     * @return null if none was sent
     */
    public ClvSent clvSent() {
        return clvSent;
    }

    /**
     * Sets what the last CLV record was made from.
     *
     * @param value the memory
     */
    public void clvSent(ClvSent value) {
        clvSent = value;
    }

    /**
     * What is remembered of the churn risk.
     *
     * @return the memory
     */
    public ChurnMemory churn() {
        return churn;
    }

    /**
     * Sets what is remembered of the churn risk.
     *
     * @param value the memory
     */
    public void churn(ChurnMemory value) {
        churn = value;
    }

    /**
     * What is remembered for the figures of the whole base.
     *
     * @return the memory
     */
    public RetentionMemory retention() {
        return retention;
    }

    /**
     * Sets what is remembered for the figures of the whole base.
     *
     * @param value the memory
     */
    public void retention(RetentionMemory value) {
        retention = value;
    }
}
