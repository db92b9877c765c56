package dev.clientele.jobs.importing;

/**
 * A column of the table that has a meaning for the import.
 *
 * @param option the command's option that names it, for messages
 * @param name its name, or its number where the table has no header
 * @param index its place, from 0
 */
record Column(String option, String name, int index) {}
