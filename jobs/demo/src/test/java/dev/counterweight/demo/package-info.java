/** Reads back what the company wrote, as a stranger would. */
@NullMarked
package dev.counterweight.demo;

import org.jspecify.annotations.NullMarked;
