/** Tests of the whole way: real broker, real cluster, real checkpoints, real faults. */
package dev.clientele.jobs.endtoend;
