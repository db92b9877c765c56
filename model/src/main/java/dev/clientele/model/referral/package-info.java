/**
 * What the customers bring whom someone referred: a value of the referrer beside the referrer's
 * own, never added to it.
 *
 * <p>A referee belongs to the one whose referral is the earliest by event time ({@link
 * dev.clientele.model.referral.Referrers}). Only direct referees count: of a chain A, B, C the
 * value of B is told at A and that of C at B.
 */
package dev.clientele.model.referral;
