package dev.clientele.functions.history;

import java.io.Serializable;

/**
 * Where windows begin from which is learned who does not order.
 *
 * @param horizonDays what the churn score is to be about, at least 1
 * @param learning before the last part of what may be learned from
 * @param beforeValidation before the last part of what is before the validation; null to learn
 *     nothing there
 */
public record ChurnCuts(int horizonDays, Cut learning, Cut beforeValidation)
        implements Serializable {}
