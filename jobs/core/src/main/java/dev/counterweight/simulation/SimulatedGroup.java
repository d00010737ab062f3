package dev.counterweight.simulation;

import java.util.List;

/**
 * Peers.
 *
 * @param mean of the distribution their rates are drawn from
 * @param concentration of it
 */
record SimulatedGroup(double mean, double concentration, List<SimulatedPerson> people) {}
