/** Ladder, plan, case and check: files that people write, beside the evidence. Decides nothing. */
@NullMarked
package dev.counterweight.growth;

import org.jspecify.annotations.NullMarked;
