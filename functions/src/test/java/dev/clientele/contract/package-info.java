/** Holds every record that tests make the jobs send against the schema of its topic. */
package dev.clientele.contract;
