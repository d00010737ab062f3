/** Packs of people that do not exist. */
@NullMarked
package dev.counterweight.reports;

import org.jspecify.annotations.NullMarked;
