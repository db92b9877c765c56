package dev.clientele.jobs.generate;

/**
 * What all customers of a population share.
 *
 * @param config the population
 * @param rhythm of its weeks
 * @param line the buffer in which events are written, one at a time
 */
record World(PopulationConfig config, Rhythm rhythm, EventLine line) {

    static World of(PopulationConfig config) {
        return new World(
                config,
                new Rhythm(config.zone()),
                new EventLine(config.currency().getDefaultFractionDigits()));
    }
}
