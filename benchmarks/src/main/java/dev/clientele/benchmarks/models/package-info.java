/**
 * The command {@code bench models}: how many customers a second the models answer for on one
 * thread, measured by JMH.
 */
package dev.clientele.benchmarks.models;
