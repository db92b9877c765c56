/** Tests of what is seen of a running job from outside: metrics, alert rules, dashboard, logs. */
package dev.clientele.jobs.monitoring;
