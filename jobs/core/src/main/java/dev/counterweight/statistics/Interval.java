package dev.counterweight.statistics;

/** An estimate of a rate with the interval that holds it with 90 % probability. */
public record Interval(double estimate, double low, double high) {}
