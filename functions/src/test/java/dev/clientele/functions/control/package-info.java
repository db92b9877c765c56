/** Which control documents are accepted, and what is said of the others. */
package dev.clientele.functions.control;
