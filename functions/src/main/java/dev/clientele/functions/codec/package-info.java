/**
 * How state lies in RocksDB and in checkpoints. {@link
 * dev.clientele.functions.codec.CustomerStateSerializer} keeps a customer, {@link
 * dev.clientele.functions.codec.OrderRecordSerializer} an order, {@link
 * dev.clientele.functions.codec.FingerprintSerializer} the key of an event id.
 *
 * <p><b>The row of a customer</b>, version 1: its length; then, in that many bytes, the version;
 * one number whose bits say which parts follow (the lowest: the customer is erased, and nothing
 * does); then those parts, in the order of {@code CustomerRow}. A part that is as in a new customer
 * is left out.
 *
 * <p>Numbers have seven bits a byte, the lowest first, the eighth bit saying that more follow.
 * Where a number may be negative, its sign is moved to the lowest bit. The first part is the clock;
 * days and instants of the others are distances from it, and of days that ascend each is the
 * distance from the one before, so most take one or two bytes. A text is its length and its UTF-8,
 * the lowest bit of the length telling a text that is not well-formed and lies there as UTF-16.
 * Kinds of interaction, topics, levels and statuses are numbers that are never given to another
 * one. Doubles and fingerprints are the bytes they are.
 *
 * <p>No row is changed in place. What comes anew is a new version: a layout of its own beside the
 * old ones, which are read for ever. docs/state.md tells how.
 */
package dev.clientele.functions.codec;
