/**
 * The same questions, asked in the ways that Flink itself offers: how many orders a customer placed
 * over 30, 90 and 365 days, and for how much ({@link dev.clientele.benchmarks.windows}).
 *
 * <p>Each peer is written as well as its way allows. All of them get their events from our source
 * and our parser, keep nothing but the columns that are asked for, and run with our settings:
 * RocksDB, incremental checkpoints, object reuse, no Kryo. What comes out is counted on the heap
 * and discarded. Time is told in calendar days, so that a window of N days is that day and the N -
 * 1 before it; watermarks wait as long as the latest event of the workload is late, so that no
 * event is dropped. Event ids are forgotten after seven days, as ours are.
 */
package dev.clientele.benchmarks.peers;
