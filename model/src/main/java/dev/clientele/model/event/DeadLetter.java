package dev.clientele.model.event;

/**
 * A record that can't be used, whole, with its reason.
 *
 * @param reason why
 * @param detail the same for a person: what is wrong and where, without personal data
 * @param origin the record and where it came from
 */
public record DeadLetter(RejectReason reason, String detail, Origin origin) {}
