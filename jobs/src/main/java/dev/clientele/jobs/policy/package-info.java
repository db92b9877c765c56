/**
 * The command {@code policy}: lists, shows, checks and explains policies, and replays the story of
 * each shipped scheme.
 */
package dev.clientele.jobs.policy;
