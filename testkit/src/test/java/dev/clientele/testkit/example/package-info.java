/** What docs/testing-policies.md shows. */
package dev.clientele.testkit.example;
