package dev.clientele.benchmarks.engine;

import dev.clientele.model.event.EventBody;

/** What the engine's thread does with an event, one thing after the other. */
enum Stage {
    /** A record's bytes become an event or a dead letter. */
    PARSING("parsing"),
    /** What became due in the silence before an event. */
    SILENCE("what is due before"),
    /** An order is applied, and everything decided anew. */
    ORDER("orders"),
    /** A return is. */
    RETURN("returns"),
    /** An interaction is. */
    INTERACTION("interactions"),
    /** Any other event is. */
    OTHER("other events"),
    /** Decisions become JSON, with their checksums. */
    DECISIONS("decisions as JSON"),
    /** A profile is read out of the state. */
    PROFILE("profiles"),
    /** It becomes JSON. */
    PROFILE_JSON("profiles as JSON"),
    /** The customer is written as a row. */
    ROW_WRITTEN("rows written"),
    /** And read back. */
    ROW_READ("rows read");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** What it is called in the table. */
    String label() {
        return label;
    }

    /** The stage in which an event is applied. */
    static Stage of(EventBody body) {
        if (body instanceof EventBody.Order) {
            return ORDER;
        }
        if (body instanceof EventBody.Return) {
            return RETURN;
        }
        return body instanceof EventBody.Interaction ? INTERACTION : OTHER;
    }
}
