/** The ladder as data, its overlay, its lint. */
@NullMarked
package dev.counterweight.growth.ladder;

import org.jspecify.annotations.NullMarked;
