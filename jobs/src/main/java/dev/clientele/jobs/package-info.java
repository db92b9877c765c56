/** The command line and the mains: binds the engine to files, Kafka and clusters. */
package dev.clientele.jobs;
