/** Files and evidence as pages. */
@NullMarked
package dev.counterweight.growth.page;

import org.jspecify.annotations.NullMarked;
