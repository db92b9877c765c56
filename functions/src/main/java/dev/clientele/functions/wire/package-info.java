/**
 * What travels between operators, with hand-written serializers: {@link
 * dev.clientele.functions.wire.Incoming} from the parser to the customer, {@link
 * dev.clientele.functions.wire.OutgoingRecord} from the customer to a topic.
 *
 * <p>The forms are compact and without versions. They live as long as a record is on its way, never
 * in keyed or operator state; the one place where Flink keeps such bytes is the in-flight data of
 * an unaligned checkpoint, which is not for upgrades. State has its own, versioned form.
 */
package dev.clientele.functions.wire;
