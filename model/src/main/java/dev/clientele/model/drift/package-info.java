/** Whether models still fit: what they expected of a panel of customers against what those did. */
package dev.clientele.model.drift;
