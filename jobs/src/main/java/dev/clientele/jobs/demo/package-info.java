/**
 * The whole product in one process, for a look at it: a Kafka broker, a Flink cluster, the job, and
 * generated customers.
 */
package dev.clientele.jobs.demo;
