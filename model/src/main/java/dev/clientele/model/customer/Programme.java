package dev.clientele.model.customer;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The rules of one programme: the versions of its policy, and the models. Either changes without
 * the other; what is in force at an instant is one of each.
 */
public final class Programme {

    private final String name;
    private final List<TierPolicy> policies;
    private final List<ProgrammeVersion> versions;

    /**
     * The only programme.
     *
     * @param policies versions of one policy, in any order, at least one
     * @param models the fitted models; null to go by rules
     * @throws IllegalArgumentException if the versions differ in id, time zone or currency
     */
    public Programme(List<TierPolicy> policies, FittedModels models) {
        this(Programmes.MAIN, policies, ModelsVersion.undated(models));
    }

    /**
     * A programme.
     *
     * @param name what it is called in a customer's state
     * @param policies versions of one policy, in any order, at least one
     * @param models versions of the models, in any order, maybe none
     * @throws IllegalArgumentException if the versions differ in id, time zone or currency
     */
    Programme(String name, List<TierPolicy> policies, List<ModelsVersion> models) {
        requireOneProgramme(policies);
        this.name = name;
        this.policies = course(policies);
        List<ModelsVersion> forecasts = ModelsVersion.course(models);
        TreeSet<Long> starts = new TreeSet<>();
        forecasts.forEach(version -> starts.add(version.effectiveFrom()));
        this.policies.stream().skip(1).map(Programme::start).forEach(starts::add);
        List<ProgrammeVersion> result = new ArrayList<>();
        for (long start : starts) {
            ModelsVersion inForce = ModelsVersion.at(start, forecasts);
            result.add(new ProgrammeVersion(start, policyAt(start), inForce.forecast()));
        }
        this.versions = List.copyOf(result);
    }

    /** By their starts, each later than the one before: of equal starts the higher version. */
    private static List<TierPolicy> course(List<TierPolicy> policies) {
        List<TierPolicy> sorted = new ArrayList<>(policies);
        sorted.sort(
                Comparator.comparingLong(Programme::start)
                        .thenComparingInt(policy -> policy.terms().version()));
        List<TierPolicy> course = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean replaced =
                    i + 1 < sorted.size() && start(sorted.get(i)) == start(sorted.get(i + 1));
            if (!replaced) {
                course.add(sorted.get(i));
            }
        }
        return List.copyOf(course);
    }

    private static long start(TierPolicy policy) {
        return policy.terms().effectiveFrom();
    }

    private TierPolicy policyAt(long instant) {
        int index = policies.size() - 1;
        while (index > 0 && start(policies.get(index)) > instant) {
            index--;
        }
        return policies.get(index);
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
        return policies.get(0).terms().id();
    }

    /** What it is called in a customer's state. */
    String name() {
        return name;
    }

    /** Whether a customer was decided by another policy than the one in force at the clock. */
    boolean isDecidedByAnother(CustomerState state) {
        int decidedBy = state.membership(name).version();
        return decidedBy != 0 && decidedBy != at(state.clock()).number();
    }

    /**
     * Whether a customer's value was sent by other models than those in force at the clock. Whoever
     * has never ordered has no value: nothing of such a customer depends on models.
     */
    boolean isValuedByOthers(CustomerState state) {
        return state.clvSent() != null
                && !state.clvSent().models().equals(at(state.clock()).forecast().label());
    }

    /**
     * The version in force: the latest to start up to an instant. The earliest policy is in force
     * before its start too; before the first models it is rules.
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
     * When the next version starts, of the policy or of the models.
     *
     * @param instant epoch milliseconds
     * @return the first start after it, the first version's apart; {@link Long#MAX_VALUE} if none
     */
    public long nextStart(long instant) {
        for (ProgrammeVersion version : versions) {
            if (version.start() > instant) {
                return version.start();
            }
        }
        return Long.MAX_VALUE;
    }

    /** When the last version of all starts. */
    long lastStart() {
        return versions.get(versions.size() - 1).start();
    }

    /** When the next version starts by which a customer will be decided anew. */
    long nextStart(CustomerState state) {
        if (state.clvSent() != null) {
            return nextStart(state.clock());
        }
        for (int index = 1; index < policies.size(); index++) {
            if (start(policies.get(index)) > state.clock()) {
                return start(policies.get(index));
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
        return policies.get(0).terms().currency();
    }
}
