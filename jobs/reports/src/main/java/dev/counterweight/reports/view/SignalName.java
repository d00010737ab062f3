package dev.counterweight.reports.view;

/**
 * How a signal is called.
 *
 * @param id from the catalogue, {@code RO1}
 * @param name {@code Pre-launch concern}
 * @param family {@code Scope}, {@code Risk} or {@code Clarity}
 */
public record SignalName(String id, String name, String family) {}
