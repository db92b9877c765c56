package dev.clientele.model.customer;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.RhythmForecast;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules of one programme: the versions of its policy, and the models. */
public final class Programme {

    private final String name;
    private final List<ProgrammeVersion> versions;

    /**
     * The only programme.
     *
     * @param policies versions of one policy, in any order, at least one
     * @param models the fitted models; null to go by rules
     * @throws IllegalArgumentException if the versions differ in id, time zone or currency
     */
    public Programme(List<TierPolicy> policies, FittedModels models) {
        this(Programmes.MAIN, policies, models);
    }

    /**
     * A programme.
     *
     * @param name what it is called in a customer's state
     * @param policies versions of one policy, in any order, at least one
     * @param models the fitted models; null to go by rules
     * @throws IllegalArgumentException if the versions differ in id, time zone or currency
     */
    Programme(String name, List<TierPolicy> policies, FittedModels models) {
        requireOneProgramme(policies);
        this.name = name;
        Forecast forecast = models == null ? new RhythmForecast() : new ModelForecast(models);
        List<TierPolicy> sorted = new ArrayList<>(policies);
        sorted.sort(
                Comparator.comparingLong((TierPolicy policy) -> policy.terms().effectiveFrom())
                        .thenComparingInt(policy -> policy.terms().version()));
        List<ProgrammeVersion> result = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean replaced = i + 1 < sorted.size() && start(sorted, i) == start(sorted, i + 1);
            if (!replaced) {
                result.add(new ProgrammeVersion(sorted.get(i), forecast));
            }
        }
        this.versions = List.copyOf(result);
    }

    private static long start(List<TierPolicy> policies, int index) {
        return policies.get(index).terms().effectiveFrom();
    }

    private static void requireOneProgramme(List<TierPolicy> policies) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("a programme needs a policy");
        }
        TierPolicy.Terms first = policies.get(0).terms();
        for (TierPolicy policy : policies) {
            TierPolicy.Terms terms = policy.terms();
            if (!terms.id().equals(first.id())
                    || !terms.timeZone().equals(first.timeZone())
                    || !terms.currency().equals(first.currency())) {
                throw new IllegalArgumentException(
                        "all versions of a policy have one id, timeZone and currency");
            }
        }
    }

    /**
     * The programme's id.
     *
     * @return its policy's
     */
    public String id() {
        return versions.get(0).policy().terms().id();
    }

    /** What it is called in a customer's state. */
    String name() {
        return name;
    }

    /** Whether a customer was decided by another version than the one in force at the clock. */
    boolean isDecidedByAnother(CustomerState state) {
        int decidedBy = state.membership(name).version();
        return decidedBy != 0 && decidedBy != at(state.clock()).number();
    }

    /**
     * The version in force: the latest to start up to an instant, the earliest one before that.
     *
     * @param instant epoch milliseconds
     * @return the version
     */
    public ProgrammeVersion at(long instant) {
        int index = versions.size() - 1;
        while (index > 0 && versions.get(index).start() > instant) {
            index--;
        }
        return versions.get(index);
    }

    /**
     * When the next version starts.
     *
     * @param instant epoch milliseconds
     * @return the first start after it, the first version's apart; {@link Long#MAX_VALUE} if none
     */
    public long nextStart(long instant) {
        for (int index = 1; index < versions.size(); index++) {
            if (versions.get(index).start() > instant) {
                return versions.get(index).start();
            }
        }
        return Long.MAX_VALUE;
    }

    /**
     * The currency of the programme.
     *
     * @return ISO 4217 code
     */
    public String currency() {
        return versions.get(0).policy().terms().currency();
    }
}
