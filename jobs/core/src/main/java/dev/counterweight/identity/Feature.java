package dev.counterweight.identity;

/**
 * One reason for or against two profiles being one person.
 *
 * @param says what agrees or differs, in words
 * @param bits logarithm to base 2 of how much likelier this is for one person than for two
 */
public record Feature(String says, double bits) {}
