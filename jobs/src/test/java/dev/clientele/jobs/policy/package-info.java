/** Runs the policy commands as a user would. */
package dev.clientele.jobs.policy;
