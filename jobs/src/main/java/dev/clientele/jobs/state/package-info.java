/** How the job's state is kept in RocksDB. */
package dev.clientele.jobs.state;
