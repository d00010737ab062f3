/**
 * What people enter by hand, as files with strict schemas, and whose account is whose. Reports all
 * problems at once, each with file, line, column, value and what is allowed.
 */
@NullMarked
package dev.counterweight.inputs;

import org.jspecify.annotations.NullMarked;
