/**
 * A JobManager with one job in it. In a jar of its own within the distribution that {@code
 * docker/distribution} assembles; needs nothing but Flink.
 */
package dev.clientele.jobs.cluster.standalone;
