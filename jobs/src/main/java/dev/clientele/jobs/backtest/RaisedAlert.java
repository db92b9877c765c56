package dev.clientele.jobs.backtest;

import dev.clientele.model.decision.Decision.ChurnAlert;

/**
 * An alert that was raised, and how it ended.
 *
 * @param raised as it was sent
 * @param fate how it ended
 */
record RaisedAlert(ChurnAlert raised, Fate fate) {

    /** How an alert ended. */
    enum Fate {
        /** No order came within the horizon. */
        LOST,
        /** An order came. */
        RECOVERED,
        /** The history ends before the horizon does. */
        OPEN
    }
}
