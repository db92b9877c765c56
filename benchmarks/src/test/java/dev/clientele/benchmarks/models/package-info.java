/** The customers whom the models are asked about. */
package dev.clientele.benchmarks.models;
