/**
 * A broker, a JobManager and TaskManagers as processes of their own on this machine: the
 * distribution that {@code docker/distribution} assembles, started by its own scripts.
 */
package dev.clientele.jobs.cluster;
