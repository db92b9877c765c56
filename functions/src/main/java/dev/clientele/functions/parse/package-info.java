/**
 * From bytes to a valid {@link dev.clientele.model.event.CustomerEvent}, or to the first reason for
 * which there is none.
 *
 * <p>{@link dev.clientele.functions.parse.EventParser} makes the checks that need nothing but the
 * record and the machine's clock, in the order of {@link dev.clientele.model.event.RejectReason}:
 * size, JSON, the four fields that every event has, the fields of its type, the future. What needs
 * to know the customer is the engine's.
 *
 * <p>Rules of our own, where the specification is silent:
 *
 * <ul>
 *   <li>Characters are Unicode code points. Ids and names have 1 to 128 of them, labels (optional
 *       strings such as {@code channel} or {@code city}) up to 256, comments and reasons any
 *       number. A string with half of a surrogate pair is invalid: it could not be written as UTF-8
 *       again.
 *   <li>Numbers are taken by value: {@code 1e2} is the whole number 100. One written with more than
 *       200 characters, or with more than 100 digits on a side of the point, is invalid.
 *   <li>Times lie in the years 1 to 9999 (UTC); digits below the millisecond are cut off. As in the
 *       grammar of RFC 3339 the letters {@code T} and {@code Z} may be small, a blank may not stand
 *       for the {@code T}, and the offset goes up to 23:59. There is no second 60.
 *   <li>Of a field that stands twice in an object the last one counts. One byte order mark before
 *       the object is skipped. Objects and arrays nest up to 1,000 deep.
 *   <li>Only the fields of the event's own type are looked at.
 *   <li>The amounts of a currency that does not exist are taken with two decimals, further ones cut
 *       off, because the event is {@code unsupported-currency} anyway.
 * </ul>
 */
package dev.clientele.functions.parse;
