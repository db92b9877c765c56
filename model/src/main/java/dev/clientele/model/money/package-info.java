/** Exact money: whole minor units of a currency, rounded half up where a rule says so. */
package dev.clientele.model.money;
