/**
 * The documents that a programme is written in: policies and fitted models as JSON.
 *
 * <p>A document is taken whole or refused whole. Who wrote a refused one is told every fault in it
 * at once, each with its path, what it must be and what it is. A field that isn't known is a fault
 * too, so that a typing error never silently falls back to a default. Numbers are read exactly, a
 * JSON null is a field left out.
 */
package dev.clientele.functions.programme;
