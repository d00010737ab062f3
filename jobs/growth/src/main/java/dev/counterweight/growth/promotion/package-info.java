/** What a case leaves open, and texts for an assistant. */
@NullMarked
package dev.counterweight.growth.promotion;

import org.jspecify.annotations.NullMarked;
