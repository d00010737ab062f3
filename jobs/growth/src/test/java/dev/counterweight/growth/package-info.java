@NullMarked
package dev.counterweight.growth;

import org.jspecify.annotations.NullMarked;
