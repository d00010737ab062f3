/**
 * What people enter by hand, as files with strict schemas: who is who. Reports all problems of a
 * file at once, each with file, line, column, value and what is allowed.
 */
@NullMarked
package dev.counterweight.inputs;

import org.jspecify.annotations.NullMarked;
