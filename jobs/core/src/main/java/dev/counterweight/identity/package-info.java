/**
 * Whose account is whose: decisions of people over exact keys, scored suggestions for the rest, and
 * accounts no person writes with. Nothing here joins anybody by name; a suggestion waits for a
 * person to confirm it.
 */
@NullMarked
package dev.counterweight.identity;

import org.jspecify.annotations.NullMarked;
