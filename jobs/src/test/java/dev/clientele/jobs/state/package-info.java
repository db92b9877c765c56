/** Tests of how state is kept. */
package dev.clientele.jobs.state;
