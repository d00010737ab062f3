/** What is said of teams, managers and decisions only, never of one person (METHOD R05, B2). */
@NullMarked
package dev.counterweight.patterns;

import org.jspecify.annotations.NullMarked;
