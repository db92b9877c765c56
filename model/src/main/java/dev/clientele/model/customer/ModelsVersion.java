package dev.clientele.model.customer;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.RhythmForecast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Models with the instant from which they are in force.
 *
 * @param forecast what they say; its label is the version
 * @param effectiveFrom epoch milliseconds, {@link #FROM_THE_BEGINNING}
 * @param shadow whether they are a candidate, which decides nothing
 */
public record ModelsVersion(Forecast forecast, long effectiveFrom, boolean shadow) {

    /** The start of models that have no date. */
    public static final long FROM_THE_BEGINNING = Long.MIN_VALUE;

    private static final ModelsVersion RULES =
            new ModelsVersion(new RhythmForecast(), FROM_THE_BEGINNING);

    /**
     * Models that decide.
     *
     * @param forecast what they say; its label is the version
     * @param effectiveFrom epoch milliseconds, {@link #FROM_THE_BEGINNING}
     */
    public ModelsVersion(Forecast forecast, long effectiveFrom) {
        this(forecast, effectiveFrom, false);
    }

    /**
     * Models that have no date.
     *
     * @param models the fitted models; null to go by rules
     * @return no version, or one that is in force from the beginning
     */
    public static List<ModelsVersion> undated(FittedModels models) {
        return models == null
                ? List.of()
                : List.of(new ModelsVersion(new ModelForecast(models), FROM_THE_BEGINNING));
    }

    /**
     * Whether others are the same models, whenever they start.
     *
     * @param other models
     * @return whether all parameters are equal
     */
    public boolean hasForecastOf(ModelsVersion other) {
        return forecast.equals(other.forecast);
    }

    /** The latest of a course that starts up to an instant. */
    static ModelsVersion at(long instant, List<ModelsVersion> course) {
        ModelsVersion inForce = course.get(0);
        for (ModelsVersion next : course) {
            inForce = next.effectiveFrom() <= instant ? next : inForce;
        }
        return inForce;
    }

    /**
     * The course of what is in force, without candidates. Before the first models it is rules. Of
     * models that start at one instant those are in force whose version comes last in the alphabet.
     *
     * @param versions in any order
     * @return by their starts, each later than the one before, the first from the beginning
     */
    static List<ModelsVersion> course(List<ModelsVersion> versions) {
        List<ModelsVersion> sorted = new ArrayList<>(versions);
        sorted.removeIf(ModelsVersion::shadow);
        sorted.sort(
                Comparator.comparingLong(ModelsVersion::effectiveFrom)
                        .thenComparing(version -> version.forecast().label()));
        List<ModelsVersion> course = new ArrayList<>(List.of(RULES));
        for (ModelsVersion next : sorted) {
            int last = course.size() - 1;
            if (course.get(last).effectiveFrom() == next.effectiveFrom()) {
                course.remove(last);
            }
            course.add(next);
        }
        return course;
    }
}
