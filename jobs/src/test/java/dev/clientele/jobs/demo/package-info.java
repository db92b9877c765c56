/** Tests of the embedded broker, and of the demo from its parts to the whole. */
package dev.clientele.jobs.demo;
