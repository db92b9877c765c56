/** Tests of what speaks to Kafka. */
package dev.clientele.jobs.kafka;
