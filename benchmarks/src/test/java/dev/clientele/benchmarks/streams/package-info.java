/** What the plain Kafka Streams application keeps of a customer. */
package dev.clientele.benchmarks.streams;
