/**
 * Benchmarks of the whole pipeline: an archive multiplied to any size, a run in a process of its
 * own that is watched, and what its event log says of it.
 */
@NullMarked
package dev.counterweight.bench;

import org.jspecify.annotations.NullMarked;
