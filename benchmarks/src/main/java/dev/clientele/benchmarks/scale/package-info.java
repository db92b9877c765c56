/**
 * The command {@code bench scale}: what more customers, and more events of one customer, cost.
 *
 * <p>Each number of customers has a run of two jobs on one cluster within this process. The first
 * builds the state and holds before the end of the workload; there a full checkpoint is taken, and
 * the job is cancelled. The second goes on from that checkpoint, which tells the time of a
 * recovery, and works off the rest, which tells the speed on a state of full size and what
 * incremental checkpoints cost meanwhile. What both decided together is what the engine alone
 * decides.
 */
package dev.clientele.benchmarks.scale;
