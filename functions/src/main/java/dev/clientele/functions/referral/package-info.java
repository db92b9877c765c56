/**
 * The value of referees at their referrers, on Flink: {@link
 * dev.clientele.functions.referral.RefereeOperator} knows who referred each customer and what the
 * customer is worth, {@link dev.clientele.functions.referral.ReferrerOperator} adds up what the
 * referees of a customer are worth. Both follow the rules of {@link dev.clientele.model.referral}.
 */
package dev.clientele.functions.referral;
