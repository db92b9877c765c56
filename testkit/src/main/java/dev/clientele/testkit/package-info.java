/**
 * Tests a policy against events on a Flink cluster within the test. {@link
 * dev.clientele.testkit.ClienteleCluster} is the JUnit extension, {@link
 * dev.clientele.testkit.Events} makes events, {@link dev.clientele.testkit.Run} is what came of
 * them.
 */
package dev.clientele.testkit;
