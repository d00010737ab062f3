package dev.counterweight.inputs;

/** A row of a file, and where it stands. */
public record Placed<R extends Record>(R row, Place place) {}
