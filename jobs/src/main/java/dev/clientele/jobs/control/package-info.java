/** The command {@code control}: sends documents to a running job. */
package dev.clientele.jobs.control;
