/**
 * Writes what goes out as JSON: instants in UTC with milliseconds, days as {@code 2026-01-01},
 * money in currency units with the currency's decimals, model numbers as unrounded doubles; absent
 * values are left out.
 */
package dev.clientele.functions.json;
