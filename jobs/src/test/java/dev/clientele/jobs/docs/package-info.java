/** Compares what the pages say with what the code does. */
package dev.clientele.jobs.docs;
