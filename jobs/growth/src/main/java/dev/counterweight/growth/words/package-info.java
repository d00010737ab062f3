/** How specific, how vague, how near to volume a sentence is. */
@NullMarked
package dev.counterweight.growth.words;

import org.jspecify.annotations.NullMarked;
