package dev.counterweight.demo;

/**
 * What a text was meant to say, one aspect of it: {@code concern} is {@code material}, {@code
 * rollback} is {@code 3}.
 */
record Meaning(String aspect, String value) {}
