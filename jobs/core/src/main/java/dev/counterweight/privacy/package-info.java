/** Who may see what: reporting lines, names of outsiders, and what figures give away. */
@NullMarked
package dev.counterweight.privacy;

import org.jspecify.annotations.NullMarked;
