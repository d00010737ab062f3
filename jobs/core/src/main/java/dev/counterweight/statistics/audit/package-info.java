/**
 * The statistics of the audit of past promotion calls: what decisions went with, how far raters
 * agree, what so few cases cannot show. Works on numbers; knows no people. Method and figures:
 * STATISTICS sections C, D and F. Logarithms and exponentials are computed by library code, not by
 * the processor's own, so that an audit can be rebuilt bit for bit.
 */
@NullMarked
package dev.counterweight.statistics.audit;

import org.jspecify.annotations.NullMarked;
