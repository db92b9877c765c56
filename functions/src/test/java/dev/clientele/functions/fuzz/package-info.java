/** Hostile input: what is read from outside and from state, tried with bytes nobody would send. */
package dev.clientele.functions.fuzz;
