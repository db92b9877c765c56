package dev.clientele.model.customer;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All programmes that a customer is in at once, a group's and a business unit's for example. The
 * main one comes first: by it days, money, value and churn risk are decided; the others have their
 * own tiers beside it.
 */
public final class Programmes {

    /** The name of the main programme in a customer's state. */
    public static final String MAIN = "";

    private final List<Programme> all;
    private final List<ModelsVersion> models;
    private final List<ModelsVersion> candidates;
    private final long lastStart;

    private Programmes(List<Programme> all, List<ModelsVersion> models) {
        this.all = List.copyOf(all);
        this.models = ModelsVersion.course(models);
        this.lastStart = all.stream().mapToLong(Programme::lastStart).max().orElseThrow();
        this.candidates = models.stream().filter(ModelsVersion::shadow).toList();
    }

    /**
     * All programmes.
     *
     * @param policies the versions of each programme's policy, the main one's first
     * @param models the fitted models; null to go by rules
     * @return the programmes
     * @throws IllegalArgumentException if there is none, if two have one id, or if they differ in
     *     time zone or currency
     */
    public static Programmes of(List<List<TierPolicy>> policies, FittedModels models) {
        return dated(policies, ModelsVersion.undated(models));
    }

    /**
     * All programmes, with models that change.
     *
     * @param policies the versions of each programme's policy, the main one's first
     * @param models the versions of the models, in any order; none to go by rules
     * @return the programmes
     * @throws IllegalArgumentException if there is none, if two have one id, or if they differ in
     *     time zone or currency
     */
    public static Programmes dated(List<List<TierPolicy>> policies, List<ModelsVersion> models) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("there must be a programme");
        }
        List<Programme> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (List<TierPolicy> versions : policies) {
            String name = all.isEmpty() ? MAIN : versions.get(0).terms().id();
            Programme programme = new Programme(name, versions, models);
            requireShared(all.isEmpty() ? programme : all.get(0), programme);
            if (!ids.add(programme.id())) {
                throw new IllegalArgumentException("two programmes are " + programme.id());
            }
            all.add(programme);
        }
        return new Programmes(all, models);
    }

    static Programmes only(Programme programme) {
        return new Programmes(List.of(programme), List.of());
    }

    private static void requireShared(Programme main, Programme other) {
        TierPolicy.Terms first = main.at(0).policy().terms();
        TierPolicy.Terms terms = other.at(0).policy().terms();
        if (!terms.timeZone().equals(first.timeZone())
                || !terms.currency().equals(first.currency())) {
            throw new IllegalArgumentException(
                    "programmes of the same customers have one timeZone and currency: "
                            + first.id()
                            + " and "
                            + terms.id()
                            + " differ");
        }
    }

    /**
     * The programme by which days, money, value and churn risk are decided.
     *
     * @return the first one
     */
    public Programme main() {
        return all.get(0);
    }

    /**
     * The programmes beside the main one.
     *
     * @return in their order, maybe none
     */
    public List<Programme> others() {
        return all.subList(1, all.size());
    }

    /**
     * Every programme.
     *
     * @return the main one first
     */
    public List<Programme> all() {
        return all;
    }

    /**
     * Finds a programme.
     *
     * @param id its policy's id; null for the main one
     * @return null if there is none
     */
    public Programme find(String id) {
        if (id == null) {
            return main();
        }
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * Every version that is in force.
     *
     * @param instant epoch milliseconds
     * @return as records name them, the main programme's policy first, the models last, with spaces
     *     between
     */
    public String labelsAt(long instant) {
        String policies =
                all.stream()
                        .map(programme -> programme.at(instant).policy().label())
                        .collect(Collectors.joining(" "));
        return policies + " " + main().at(instant).forecast().label();
    }

    /**
     * The candidates that run beside the models in force: those that started since these did. With
     * new models in force the trial of earlier candidates is over.
     */
    List<Forecast> candidatesAt(long instant) {
        long since = ModelsVersion.at(instant, models).effectiveFrom();
        return candidates.stream()
                .filter(it -> it.effectiveFrom() >= since && it.effectiveFrom() <= instant)
                .map(ModelsVersion::forecast)
                .toList();
    }

    /** When the next version starts by which a customer will be decided anew, in any of them. */
    long nextStart(CustomerState state) {
        if (isTheLast(state.clock())) {
            return Long.MAX_VALUE;
        }
        long next = Long.MAX_VALUE;
        for (Programme programme : all) {
            next = Math.min(next, programme.nextStart(state));
        }
        return next;
    }

    /** Whether all that is in force at an instant is for good: the usual case, and soon told. */
    private boolean isTheLast(long instant) {
        return instant >= lastStart;
    }

    /**
     * Whether a customer was decided by another policy than the one in force, in any of them, or
     * valued by other models.
     */
    boolean hasAnotherVersion(CustomerState state) {
        if (main().isValuedByOthers(state)) {
            return true;
        }
        for (Programme programme : all) {
            if (programme.isDecidedByAnother(state)) {
                return true;
            }
        }
        return false;
    }
}
