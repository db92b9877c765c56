/** Adds up what models expected of the panel's customers, and what those did, by week. */
package dev.clientele.functions.drift;
