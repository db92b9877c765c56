/**
 * Documents that arrive while a job runs: which of them are accepted, and what became of the rest.
 */
package dev.clientele.functions.control;
