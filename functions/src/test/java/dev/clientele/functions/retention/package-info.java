/** Tests of the figures of alerts and the customer base. */
package dev.clientele.functions.retention;
