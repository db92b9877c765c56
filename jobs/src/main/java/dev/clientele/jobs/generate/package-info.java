/**
 * A made-up but realistic customer population and its events.
 *
 * <p>Every customer is a pure function of the seed and the customer's number: how often the
 * customer buys, when the customer drops out, what is spent, returned, complained about. {@link
 * dev.clientele.jobs.generate.EventGenerator} merges the customers' lives into one endless stream
 * in order of arrival; {@link dev.clientele.jobs.generate.CustomerTruth} tells what nobody can
 * observe in real life, so that models can be judged against it.
 */
package dev.clientele.jobs.generate;
