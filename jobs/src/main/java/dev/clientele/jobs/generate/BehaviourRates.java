package dev.clientele.jobs.generate;

/**
 * How often customers do what is not ordering.
 *
 * @param interactionsPerDay of a customer at rest, whatever the customer's purchase rate
 * @param interactionsPerOrder on top of those, in proportion to the customer's purchase rate
 * @param returnShare of orders that are returned, in part or whole
 * @param earlyReturnShare of returns that come before their order
 * @param surveyShare of orders that are followed by a satisfaction survey; half as many by an NPS
 *     survey
 * @param complaintShare of orders that are followed by a complaint
 * @param referralShare of orders after which somebody is invited
 */
public record BehaviourRates(
        double interactionsPerDay,
        double interactionsPerOrder,
        double returnShare,
        double earlyReturnShare,
        double surveyShare,
        double complaintShare,
        double referralShare) {

    /** About ten events for each order, as a retailer with an app would see. */
    public static final BehaviourRates DEFAULT =
            new BehaviourRates(0.05, 4, 0.07, 0.01, 0.1, 0.025, 0.02);

    /**
     * Checks the rates.
     *
     * @throws IllegalArgumentException if a rate is negative or a share outside 0 to 1
     */
    public BehaviourRates {
        Require.notNegative("interactionsPerDay", interactionsPerDay);
        Require.notNegative("interactionsPerOrder", interactionsPerOrder);
        Require.share("returnShare", returnShare);
        Require.share("earlyReturnShare", earlyReturnShare);
        Require.share("surveyShare", surveyShare);
        Require.share("complaintShare", complaintShare);
        Require.share("referralShare", referralShare);
    }
}
