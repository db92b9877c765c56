package dev.clientele.benchmarks.workload;

import java.util.Locale;

/** The types of events of a uniform or Zipf workload. */
public enum EventKind {
    /** An order. */
    ORDER,
    /** An interaction. */
    INTERACTION,
    /** A return of the customer's last order. */
    RETURN,
    /** An answer to a survey. */
    SURVEY,
    /** A complaint that is opened. */
    COMPLAINT,
    /** A step of someone the customer recommended us to. */
    REFERRAL;

    /** The event's type, as in its JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
