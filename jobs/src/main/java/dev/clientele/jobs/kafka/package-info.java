/** The job's ends in Kafka: source, watermarks, sink, topics. Nothing else knows of Kafka. */
package dev.clientele.jobs.kafka;
