/** Tests of the drift figure. */
package dev.clientele.functions.drift;
