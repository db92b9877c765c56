/** All that is known of one customer. */
package dev.clientele.jobs.export;
