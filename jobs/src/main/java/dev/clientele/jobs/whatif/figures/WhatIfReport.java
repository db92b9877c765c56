package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;

/**
 * All figures of a what-if: what {@code what-if.json} holds, field by field, and the page shows.
 *
 * @param asOf the end, as an instant in UTC
 * @param timeZone whose days and months these are: the policy's
 * @param currency of all money
 * @param records what became of the records
 * @param leftOut customers that are in no figure
 * @param policy under the policy
 * @param candidate under the candidate
 * @param matrix who would move
 * @param movers the largest of those who would
 * @param costDifference the candidate's cost of the latest 365 days less the policy's
 */
public record WhatIfReport(
        String asOf,
        String timeZone,
        String currency,
        History.Records records,
        LeftOut leftOut,
        SideReport policy,
        SideReport candidate,
        Matrix matrix,
        Movers movers,
        BigDecimal costDifference) {

    /**
     * Whether any tier cost anything in the latest 365 days; a question, and no field.
     *
     * @return false if there is nothing to compare
     */
    public boolean hasCosts() {
        return policy.cost().total().signum() > 0 || candidate.cost().total().signum() > 0;
    }

    /**
     * Customers that are in no figure.
     *
     * @param erased those that asked to be forgotten
     * @param notEnrolled those that have no tier under one of the policies
     */
    public record LeftOut(long erased, long notEnrolled) {}
}
