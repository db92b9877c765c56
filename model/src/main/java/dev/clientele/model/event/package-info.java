/**
 * What comes in: one {@link dev.clientele.model.event.CustomerEvent} a fact about a customer, and
 * the {@link dev.clientele.model.event.RejectReason reasons} for which a record can't be used.
 */
package dev.clientele.model.event;
