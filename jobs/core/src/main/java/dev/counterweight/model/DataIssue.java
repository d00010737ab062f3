package dev.counterweight.model;

/**
 * One row per record that could not be read as what it should be; kept with the reason, never
 * dropped.
 *
 * @param name stable kebab-case name of the problem, {@code ticket-without-key}
 * @param source gitlab, jira or the name of an input file
 * @param entity the kind of record
 * @param key the record's key, or where it stood
 * @param detail what is wrong with the value at hand
 */
public record DataIssue(String name, String source, String entity, String key, String detail) {}
