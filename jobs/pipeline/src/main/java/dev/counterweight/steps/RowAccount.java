package dev.counterweight.steps;

/**
 * One row per kind of record that the model must reach: every raw row is in it or in {@code
 * rejects/data_issues}, by name.
 *
 * @param rows raw rows that are there now
 * @param reached rows that the model holds whole
 * @param rejected rows that it does not, each with a reason
 * @param unaccounted rows less both; anything but 0 is a fault of this program
 * @param partly of those reached, rows of which a part was rejected
 */
public record RowAccount(
    String source,
    String entity,
    long rows,
    long reached,
    long rejected,
    long unaccounted,
    long partly) {}
