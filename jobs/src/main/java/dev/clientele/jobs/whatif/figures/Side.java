package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.TierPolicy;

/**
 * One of the two policies that are compared.
 *
 * @param title what people call it
 * @param programme all its versions, and the models
 */
public record Side(String title, Programme programme) {

    /** The version in force at an instant. */
    TierPolicy at(long instant) {
        return programme.at(instant).policy();
    }
}
